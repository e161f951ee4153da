package org.lantern.concern.examination;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.kind.FormFault;
import org.lantern.concern.kind.FormRules;
import org.lantern.concern.kind.Kind;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.submission.Finding;
import org.lantern.concern.submission.Given;
import org.lantern.concern.submission.Limits;
import org.lantern.concern.submission.Particulars;
import org.lantern.concern.submission.Person;
import org.lantern.concern.submission.PersonRole;
import org.lantern.contracts.Flag;
import org.lantern.platform.time.England;

/**
 * Looks at what was sent beside the words: whether the people are there, whether the kind is one,
 * and whether its questions are answered. As with the words, what is wrong becomes a finding and is
 * kept.
 */
final class DetailsExamination {
  private final Particulars sent;
  private final Found found;
  private final List<Finding> findings;
  private final Map<String, String> asSent;

  private DetailsExamination(Particulars sent, Found found, List<Finding> findings) {
    this.sent = sent;
    this.found = found;
    this.findings = findings;
    this.asSent = new LinkedHashMap<>(sent.asSent());
  }

  /** Adds to the findings what is wrong. */
  static Details examine(Particulars sent, Found found, Kinds kinds, List<Finding> findings) {
    return sent == Particulars.NONE
        ? Details.plain(kinds.plain())
        : new DetailsExamination(sent, found, findings).examine(kinds);
  }

  private Details examine(Kinds kinds) {
    findings.addAll(sent.findings());
    Kind kind = kind(kinds);
    form(kind);
    List<Person> persons = sent.persons().stream().map(this::known).toList();
    toldInTheFuture();
    return new Details(
        kind,
        sent.form(),
        persons,
        sent.bodyMap(),
        sent.toldWhom(),
        asSent,
        found.linked().familyStaffIds());
  }

  private Kind kind(Kinds kinds) {
    return switch (sent.kind()) {
      case Given.Absent<String> _ -> kinds.plain();
      case Given.Value<String>(String code) ->
          kinds.on(code.strip(), England.day(found.now())).orElseGet(() -> noKind(kinds, code));
      case Given.Unreadable<String>(String raw) -> noKind(kinds, raw);
    };
  }

  private Kind noKind(Kinds kinds, String raw) {
    wrong("kind", "", "Choose one of the listed kinds.", Flag.UNKNOWN_KIND, raw);
    return kinds.plain();
  }

  private void form(Kind kind) {
    for (FormFault fault : FormRules.check(kind, sent.form())) {
      findings.add(
          new Finding(
              "form." + fault.field(),
              fault.reason(),
              switch (fault.cause()) {
                case MISSING -> Flag.INCOMPLETE_FORM;
                case UNKNOWN, WRONG -> Flag.UNREADABLE_FORM;
              }));
    }
  }

  /** Who is not there stays as words, with the id that was given. */
  private Person known(Person person) {
    String field = "people[" + person.at() + "]";
    UUID pupilId = person.pupilId();
    UUID staffId = person.staffId();
    String name = person.name();
    if (pupilId != null) {
      String registered = found.linked().pupils().get(pupilId);
      if (registered == null) {
        wrong(
            field,
            ".pupilId",
            "There is no such pupil in your schools.",
            Flag.UNKNOWN_PERSON,
            pupilId.toString());
        name = nameOr(name, pupilId);
        pupilId = null;
      } else {
        name = registered;
      }
    }
    if (staffId != null) {
      String registered = found.linked().staff().get(staffId);
      if (registered == null && person.role() != PersonRole.ALLEGED) {
        wrong(
            field,
            ".staffId",
            "There is no such member of staff.",
            Flag.UNKNOWN_PERSON,
            staffId.toString());
      }
      name = registered == null ? nameOr(name, staffId) : registered;
    }
    return new Person(
        person.at(), pupilId, staffId, name, person.role(), person.worksWithChildren());
  }

  private static String nameOr(@Nullable String name, UUID id) {
    return name == null ? id.toString() : name;
  }

  private void toldInTheFuture() {
    Instant latest = found.now().plus(Limits.CLOCK_TOLERANCE);
    for (int at = 0; at < sent.toldWhom().size(); at++) {
      Instant told = sent.toldWhom().get(at).at();
      if (told != null && told.isAfter(latest)) {
        findings.add(
            new Finding(
                "toldWhom[" + at + "].at",
                "The time when you told them lies in the future.",
                Flag.UNREADABLE_TOLD));
      }
    }
  }

  private void wrong(String field, String part, String reason, Flag flag, String raw) {
    findings.add(new Finding(field + part, reason, flag));
    asSent.putIfAbsent(field, raw);
  }
}
