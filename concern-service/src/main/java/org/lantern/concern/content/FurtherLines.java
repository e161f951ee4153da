package org.lantern.concern.content;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.bodymap.BodyMark;
import org.lantern.concern.examination.Details;
import org.lantern.concern.kind.KindField;
import org.lantern.concern.submission.Limits;
import org.lantern.concern.submission.Person;
import org.lantern.concern.submission.Told;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.platform.time.England;

/**
 * What a concern holds beside its main words, in lines of a label and a text: for the desk of the
 * safeguarding team and the page of the record, which show them as they come. The record shows them
 * whole; on the way to the desk all of them together stay within what an event may carry.
 */
public final class FurtherLines {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(England.ZONE);

  /** What a line costs beside its words. */
  private static final int LINE_CHARACTERS = 10;

  static final DisclosureDetails.Further MORE =
      new DisclosureDetails.Further(
          "Not all of it is here", "More stands in the record of the concern.");

  private final List<DisclosureDetails.Further> lines = new ArrayList<>();

  private FurtherLines() {}

  /** All of them, whole. */
  public static List<DisclosureDetails.Further> of(ContentRow words, Details details) {
    FurtherLines further = new FurtherLines();
    further.add("Where", words.place());
    further.add("What the child wishes", words.childWishes());
    further.add("What the child was told happens next", words.childTold());
    if (Boolean.TRUE.equals(words.takenOn())) {
      further.add(
          "Said while recording",
          words.reporterName()
              + " wrote: I am acting on this myself. Who has it now says the alert.");
    }
    if (!details.isPlain()) {
      further.details(details);
    }
    return further.lines;
  }

  /**
   * As many as an event may carry. Where it is too much the short ones go first, so that one long
   * answer hides none of them, and the last line says that there is more.
   */
  public static List<DisclosureDetails.Further> travelling(List<DisclosureDetails.Further> all) {
    int left = Travelling.FURTHER_CHARACTERS;
    if (all.stream().mapToInt(FurtherLines::cost).sum() <= left) {
      return all;
    }
    List<DisclosureDetails.Further> lines = new ArrayList<>();
    for (DisclosureDetails.Further line :
        all.stream().sorted(Comparator.comparingInt(FurtherLines::cost)).toList()) {
      if (cost(line) > left) {
        int room = left - line.label().length() - LINE_CHARACTERS;
        if (room > 0) {
          lines.add(
              new DisclosureDetails.Further(
                  line.label(), Limits.beginning(line.text(), room) + Travelling.CUT));
        }
        break;
      }
      lines.add(line);
      left -= cost(line);
    }
    lines.add(MORE);
    return lines;
  }

  /** Labels count too: a form of many short answers must not grow past the whole. */
  private static int cost(DisclosureDetails.Further line) {
    return line.label().length() + line.text().length() + LINE_CHARACTERS;
  }

  private void details(Details details) {
    add("Who else", joined(details.persons().stream().map(Person::words).toList()));
    add("Who was told", joined(details.toldWhom().stream().map(FurtherLines::told).toList()));
    add("Marked on the body", joined(details.bodyMap().stream().map(BodyMark::words).toList()));
    for (String code : details.formInOrder()) {
      List<String> answers = details.form().getOrDefault(code, List.of());
      KindField field = details.kind().field(code).orElse(null);
      add(
          field == null ? Limits.beginning(code, Travelling.LABEL_CHARACTERS) : field.label(),
          field == null ? String.join("; ", answers) : field.words(answers));
    }
    details
        .asSent()
        .forEach((field, text) ->
            add(
                "Could not be read: " + Limits.beginning(field, Travelling.LABEL_CHARACTERS),
                text));
  }

  private static String told(Told told) {
    Instant at = told.at();
    return at == null ? told.who() : told.who() + ", " + AT.format(at);
  }

  private static @Nullable String joined(List<String> many) {
    return many.isEmpty() ? null : String.join("; ", many);
  }

  private void add(String label, @Nullable String text) {
    if (text != null) {
      lines.add(new DisclosureDetails.Further(label, text));
    }
  }
}
