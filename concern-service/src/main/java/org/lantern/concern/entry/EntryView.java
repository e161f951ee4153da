package org.lantern.concern.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.allegation.LadoClock;
import org.lantern.concern.allegation.LadoReferral;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.content.FurtherLines;
import org.lantern.concern.receipt.Receipt;
import org.lantern.contracts.Flag;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * An entry on its page. Times are those of England.
 *
 * @param backdated it was observed on another day than it was recorded
 * @param state of the receipt, empty for who did not record it
 * @param mayAnswer the reader is asked in it, as SENCO, and has not answered yet
 * @param mayRefer the reader has to tell the LADO, and nobody has recorded that they did
 * @param earlierRecords where this child's records of another system are read; null where the
 *     reader may not
 * @param facts what else was recorded, each under its label, in the order of the page
 */
public record EntryView(
    UUID id,
    String reference,
    Level level,
    String levelInWords,
    String who,
    String category,
    String narrative,
    String observed,
    String recorded,
    boolean backdated,
    String state,
    @Nullable String movedFrom,
    List<Fact> facts,
    List<Step> corrections,
    List<Step> reclassifications,
    List<Step> advice,
    boolean mayAnswer,
    boolean mayRefer,
    boolean mayReclassify,
    boolean mayMove,
    @Nullable String earlierRecords) {

  /** Something that was recorded, and what the page calls it. */
  public record Fact(String label, String text) {}

  /** Something that was said since. */
  public record Step(String at, String by, String what, String text) {}

  public static EntryView of(Reading.Whole whole, Caller caller, @Nullable Receipt receipt) {
    Entry entry = whole.entry();
    ContentRow content = whole.content();
    return new EntryView(
        entry.id(),
        entry.reference(),
        entry.level(),
        InWords.level(entry.level()),
        who(entry, content),
        whole.trail().categoryName(content.categoryName()),
        content.narrative(),
        InWords.time(entry.observedAt()),
        InWords.time(entry.recordedAt()),
        InWords.isBackdated(entry.observedAt(), entry.recordedAt()),
        receipt == null ? "" : InWords.state(receipt),
        entry.movedFrom(),
        facts(whole),
        whole.trail().corrections().stream().map(EntryView::step).toList(),
        whole.trail().reclassifications().stream().map(EntryView::step).toList(),
        whole.trail().advice().stream().map(EntryView::step).toList(),
        mayAnswer(whole, caller),
        whole.lado() != null && whole.lado().made() == null,
        CorrectionRules.mayReclassify(caller, entry),
        CorrectionRules.mayMove(caller, entry),
        earlierRecords(entry.pupil(), caller));
  }

  private static boolean mayAnswer(Reading.Whole whole, Caller caller) {
    return whole.details().kind().asksSenco()
        && whole.entry().route() == null
        && caller.is(Role.SENCO)
        && whole.entry().schoolIds().stream()
            .filter(caller.schools()::contains)
            .anyMatch(school ->
                whole.trail().advice().stream().noneMatch(one -> one.schoolId().equals(school)));
  }

  private static @Nullable String earlierRecords(Entry.@Nullable PupilShown pupil, Caller caller) {
    return pupil == null || !caller.is(Role.DSL)
        ? null
        : "/pupils/" + pupil.id() + "/earlier-records";
  }

  private static String who(Entry entry, ContentRow content) {
    Entry.PupilShown pupil = entry.pupil();
    if (pupil != null) {
      String school = pupil.schoolName() == null ? "" : ", " + pupil.schoolName();
      return pupil.name() + ", " + pupil.yearGroup() + school;
    }
    String described = content.pupilDescription();
    return described != null
        ? described
        : entry.route() == null ? "No pupil was found" : "No pupil";
  }

  private static List<Fact> facts(Reading.Whole whole) {
    Entry entry = whole.entry();
    ContentRow content = whole.content();
    List<Fact> facts = new ArrayList<>();
    add(facts, "In the child's own words", content.childVoice());
    add(facts, "Done so far", content.actionTaken());
    add(facts, "Who else was there", content.people());
    FurtherLines.of(content, whole.details())
        .forEach(line -> add(facts, line.label(), line.text()));
    if (entry.route() != null) {
      add(facts, "About", content.adultName());
    }
    if (entry.immediateDanger()) {
      add(facts, "Danger", "The child was said to be in immediate danger.");
    }
    lado(facts, whole.lado());
    add(facts, "Recorded by", content.reporterName());
    add(facts, "Why this level", String.join(" ", content.because()));
    add(
        facts,
        "To be checked",
        entry.flags().stream().map(Flag::wordsOf).collect(Collectors.joining("; ")));
    return facts;
  }

  private static void lado(List<Fact> facts, @Nullable LadoClock clock) {
    if (clock == null) {
      return;
    }
    LadoReferral made = clock.made();
    if (made == null) {
      add(facts, "The LADO must know by", InWords.time(clock.dueAt()) + " (" + clock.words() + ")");
    } else {
      add(
          facts,
          "The LADO was told",
          InWords.time(made.madeAt()) + ", recorded by " + made.byName() + ": " + made.text());
    }
  }

  private static void add(List<Fact> facts, String label, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      facts.add(new Fact(label, text));
    }
  }

  private static Step step(Correction correction) {
    String field = correction.field();
    return new Step(
        InWords.time(correction.at()),
        correction.byName(),
        field == null ? "" : CorrectedField.labelOf(field),
        correction.text());
  }

  private static Step step(Advice advice) {
    return new Step(InWords.time(advice.at()), advice.byName(), "", advice.text());
  }

  private static Step step(Reclassification step) {
    String raised =
        step.fromLevel() == step.toLevel()
            ? ""
            : " (raised to: " + InWords.level(step.toLevel()).toLowerCase(Locale.UK) + ")";
    return new Step(
        InWords.time(step.at()),
        step.byName(),
        "From “" + step.fromName() + "” to “" + step.toName() + "”" + raised,
        step.reason());
  }
}
