package org.lantern.platform.page;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.order.Ordered;
import java.util.Set;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * One of a service's pages in the header of all its pages: an entry of {@code lantern.pages.links},
 * in the order of the list. It only shows the way; the page itself checks who may open it.
 */
@EachProperty(value = "lantern.pages.links", list = true)
public final class NavigationLink implements Ordered {
  private final int place;
  private final String text;
  private final String path;
  private final Set<String> roles;

  /**
   * @param roles the claims of those to whom it is shown; one of them is enough
   */
  @ConfigurationInject
  NavigationLink(@Parameter Integer place, String text, String path, Set<String> roles) {
    this.place = place;
    this.text = text;
    this.path = path;
    this.roles = Set.copyOf(roles);
  }

  public String text() {
    return text;
  }

  public String path() {
    return path;
  }

  boolean isFor(Caller caller) {
    return caller.roles().stream().map(Role::claim).anyMatch(roles::contains);
  }

  @Override
  public int getOrder() {
    return place;
  }
}
