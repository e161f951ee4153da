package org.lantern.concern.parents;

import java.util.List;
import java.util.Map;

/**
 * What the page shows on which a version for parents is written.
 *
 * @param address of this page
 * @param page of the published version
 * @param preview what would be published now
 * @param errors by the id of the field
 * @param notice a sentence above the form, empty for none
 */
public record EditView(
    String address,
    String page,
    ParentsDraft draft,
    List<Link> steps,
    ParentsMap preview,
    WordsRequest form,
    Map<String, String> errors,
    String notice) {

  /** A step and the address of its page. */
  public record Link(String address, String name) {}
}
