package org.lantern.concern.selfaudit;

import java.util.List;
import java.util.Map;
import org.lantern.concern.framework.Item;

/**
 * What the page of one item of an audit shows.
 *
 * @param read the number of the last answer that the form was filled from
 * @param history newest first
 * @param errors by the id of the field
 * @param notice a sentence above the form, empty for none
 */
public record AnswerView(
    SelfAudit audit,
    Item item,
    int read,
    AnswerRequest form,
    List<AuditAnswer> history,
    boolean mayAnswer,
    Map<String, String> errors,
    String notice) {

  public String address() {
    return SelfAuditView.address(audit, item.id());
  }

  public String back() {
    return "/frameworks/"
        + audit.version().id()
        + "/audit?schoolId="
        + audit.schoolId()
        + "#item-"
        + item.id();
  }

  public String under() {
    return SelfAuditView.under(audit, item);
  }
}
