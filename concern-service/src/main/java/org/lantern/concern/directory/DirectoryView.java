package org.lantern.concern.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.paging.Page;

/**
 * What the directory's page shows.
 *
 * @param authorities to choose from
 * @param authority the chosen one, empty for those of the reader's schools
 * @param next the address of the following page
 */
public record DirectoryView(
    Page<Listed> page,
    List<String> authorities,
    String authority,
    String query,
    boolean mayKeep,
    @Nullable String next) {

  /** What a telephone dials. */
  public static String dial(String phone) {
    return "tel:" + phone.replaceAll("[^+0-9]", "");
  }

  /** The form that fills in what an authority has no entry of. */
  public static String fillIn(Contact contact) {
    String authority = contact.localAuthority() == null ? "" : contact.localAuthority();
    return "/directory/new?kind="
        + contact.kind()
        + "&localAuthority="
        + URLEncoder.encode(authority, StandardCharsets.UTF_8);
  }
}
