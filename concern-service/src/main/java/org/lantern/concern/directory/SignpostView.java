package org.lantern.concern.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one entry shows.
 *
 * @param signpost null for one that is being added
 * @param read the version that the form was filled from
 * @param history newest first
 * @param errors by the id of the field
 * @param notice a sentence above the form, empty for none
 */
public record SignpostView(
    @Nullable Signpost signpost,
    int read,
    SignpostRequest form,
    List<Kind> kinds,
    List<String> authorities,
    List<Signpost> history,
    Map<String, String> errors,
    String notice) {

  /** Where the form is sent. */
  public String address() {
    return signpost == null ? "/directory/new" : "/directory/" + signpost.id();
  }
}
