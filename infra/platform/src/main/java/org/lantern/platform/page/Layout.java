package org.lantern.platform.page;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.FormTokens;

/**
 * What the shared layout shows around a page.
 *
 * @param service the service's name for people, for instance "Safeguarding desk"
 * @param title of this page; what is wrong with a form stands first ("Error: ...")
 * @param caller null when nobody is signed in
 * @param tokenText null when nobody is signed in
 * @param scripts names of further assets, for instance {@code desk.js}
 * @param path of the address that was asked for
 * @param navigation the service's pages that this person may want
 */
public record Layout(
    String service,
    String title,
    @Nullable Caller caller,
    @Nullable String tokenText,
    List<String> scripts,
    String path,
    List<NavigationLink> navigation,
    FormTokens tokens,
    Assets assets) {

  public String documentTitle() {
    return title + (service.isEmpty() ? "" : " - " + service) + " - Lantern";
  }

  public String asset(String name) {
    return assets.address(name);
  }

  /** Whether a page of the navigation is the one shown, or the one shown lies below it. */
  public boolean isHere(NavigationLink link) {
    return path.equals(link.path()) || path.startsWith(link.path() + "/");
  }

  /** What tells assistive technology where it is; null leaves the attribute out. */
  public @Nullable String current(NavigationLink link) {
    if (path.equals(link.path())) {
      return "page";
    }
    return isHere(link) ? "true" : null;
  }

  /** The hidden field of a plain form. */
  public Content token() {
    return Form.tokenField(tokenText);
  }

  /** The end of the address to which a form with files is posted. */
  public String addressToken() {
    return caller == null ? "" : "?" + FormTokens.FIELD + "=" + tokens.issueForAddress(caller);
  }

  /** What htmx sends with each of its requests; null leaves the attribute out. */
  public @Nullable String tokenHeader() {
    return tokenText == null ? null : "{\"" + FormTokens.HEADER + "\":\"" + tokenText + "\"}";
  }
}
