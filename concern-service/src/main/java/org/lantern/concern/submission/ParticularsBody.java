package org.lantern.concern.submission;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Flag;

/**
 * Reads what a body holds beside its words: who else, marks on the figure, who was told, the kind
 * and its form. One broken entry never spoils its neighbours; what it was rests as words.
 */
final class ParticularsBody {
  /** More than a class: a list that long is a mistake. */
  static final int MOST = 40;

  private static final List<String> FIELDS =
      List.of("people", "bodyMap", "toldWhom", "kind", "form");

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> asSent = new LinkedHashMap<>();

  private ParticularsBody() {}

  static Particulars read(JsonNode body) {
    return FIELDS.stream().allMatch(field -> isNothing(body.get(field)))
        ? Particulars.NONE
        : new ParticularsBody().all(body);
  }

  private Particulars all(JsonNode body) {
    return new Particulars(
        ConcernBody.text(body, "kind"),
        form(body.get("form")),
        new PersonsBody(this).read(body.get("people")),
        new MarksBody(this).read(body.get("bodyMap")),
        toldWhom(body.get("toldWhom")),
        asSent,
        findings);
  }

  private List<Told> toldWhom(@Nullable JsonNode node) {
    List<Told> told = new ArrayList<>();
    if (node == null || node.isNull()) {
      return told;
    }
    if (!node.isArray()) {
      told(told, "toldWhom", node);
      return told;
    }
    int at = 0;
    for (JsonNode each : node.values()) {
      told(told, "toldWhom[" + at++ + "]", each);
    }
    return told;
  }

  private void told(List<Told> told, String field, JsonNode node) {
    Given<String> who = node.isObject() ? ConcernBody.text(node, "who") : ConcernBody.words(node);
    String words = who.orNull();
    if (words == null || told.size() >= MOST) {
      wrong(field, ".who", "Say who was told.", Flag.UNREADABLE_TOLD, node);
      return;
    }
    if (words.length() > Limits.TEXT_CHARACTERS) {
      wrong(
          field,
          "",
          "Shorten it to " + Limits.TEXT_CHARACTERS + " characters.",
          Flag.LONG_TEXT,
          null);
    }
    Given<Instant> at =
        node.isObject() ? ConcernBody.text(node, "at").read(ConcernBody::instant) : Given.absent();
    if (at instanceof Given.Unreadable) {
      wrong(
          field,
          ".at",
          "Write date and time like 2026-11-20T14:30:00Z.",
          Flag.UNREADABLE_TOLD,
          node);
    }
    told.add(new Told(words, at.orNull()));
  }

  private Map<String, List<String>> form(@Nullable JsonNode node) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    if (node == null || node.isNull()) {
      return form;
    }
    if (!node.isObject()) {
      wrong(
          "form",
          "",
          "Give the answers by the codes of their questions.",
          Flag.UNREADABLE_FORM,
          node);
      return form;
    }
    node.entries()
        .forEach(entry -> {
          List<String> answers = new ArrayList<>();
          if (entry.getValue().isArray()) {
            entry.getValue().values().forEach(value -> answers.add(ConcernBody.plain(value)));
          } else {
            answers.add(ConcernBody.plain(entry.getValue()));
          }
          answers.removeIf(String::isBlank);
          if (!answers.isEmpty()) {
            form.put(ConcernBody.wellFormed(entry.getKey()), answers);
          }
        });
    return form;
  }

  /** Names what is wrong, and keeps the whole entry as words; null for one that is kept anyway. */
  void wrong(String field, String part, String reason, Flag flag, @Nullable JsonNode entry) {
    findings.add(new Finding(field + part, reason, flag));
    String words = entry == null ? "" : ConcernBody.plain(entry);
    if (!words.isBlank()) {
      asSent.merge(field, words, (old, more) -> old.equals(more) ? old : old + "; " + more);
    }
  }

  static boolean isNothing(@Nullable JsonNode node) {
    return node == null || node.isNull();
  }
}
