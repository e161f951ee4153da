package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.Trail;
import org.lantern.concern.entry.Trails;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.register.Register;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.concern.telling.ConcernEvents;
import org.lantern.concern.telling.Tallies;
import org.lantern.concern.telling.TallyCell;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.time.England;

/**
 * Tells the other services that an entry left the wrong child: of the new one as of any concern, of
 * the old one that it is gone, and analysts where the count stands in another cell by it.
 */
@Singleton
final class TellOfMove {
  private final Trails trails;
  private final Register register;
  private final ConcernEvents events;
  private final ChangeEvents changes;
  private final Tallies tallies;
  private final Reassess reassess;
  private final Kinds kinds;

  TellOfMove(
      Trails trails,
      Register register,
      ConcernEvents events,
      ChangeEvents changes,
      Tallies tallies,
      Reassess reassess,
      Kinds kinds) {
    this.trails = trails;
    this.register = register;
    this.events = events;
    this.changes = changes;
    this.tallies = tallies;
    this.reassess = reassess;
    this.kinds = kinds;
  }

  /** In the transaction that moves it, after the new entry and the withdrawal are written. */
  void tell(
      Transaction work,
      Caller caller,
      Entry entry,
      Corrections.Successor successor,
      @Nullable KnownPupil right,
      ContentRow content,
      String why) {
    Trail trail = trails.of(work, entry.id());
    String name = trail.categoryName(content.categoryName());
    String from =
        "Recorded first as "
            + entry.reference()
            + ", on another child. "
            + caller.name()
            + ": "
            + why;
    events.appendUncounted(
        work, Tellings.of(entry, successor, right, name, from, content), successor.suggestion());
    ChangeEvents.Subject now =
        new ChangeEvents.Subject(
            successor.id(), successor.pupilId(), successor.schoolIds(), entry.level());
    trail.corrections().forEach(said -> changes.corrected(work, now, said.at()));
    takeOff(work, entry, successor, name, content);
    boolean kindCounts = content.detailsOr(kinds).kind().counts();
    tallies.move(
        work,
        cell(entry, kindCounts, entry.schoolIds(), entry.suggestedTier()),
        cell(
            entry,
            kindCounts,
            successor.schoolIds(),
            successor.suggestion().map(Suggestion::tier).orElse(null)));
  }

  /** The alert of the old entry loses its words; other entries of that child may suggest less. */
  private void takeOff(
      Transaction work,
      Entry entry,
      Corrections.Successor successor,
      String categoryName,
      ContentRow content) {
    Entry.PupilShown wrong = entry.pupil();
    UUID pupilId = wrong == null ? null : wrong.id();
    String gone =
        "This was recorded on the wrong child. It stands as " + successor.reference() + " now.";
    events.amend(
        work,
        Tellings.of(
            entry,
            pupilId == null ? null : register.pupil(work, pupilId).orElse(null),
            entry.category(),
            categoryName,
            entry.level(),
            gone,
            content.replacedBy(gone)));
    changes.withdrawn(
        work,
        new ChangeEvents.Subject(entry.id(), pupilId, entry.schoolIds(), entry.level()),
        successor.at());
    if (pupilId != null) {
      reassess.others(work, pupilId, England.day(entry.observedAt()));
    }
  }

  private static Optional<TallyCell> cell(
      Entry entry, boolean kindCounts, List<UUID> schoolIds, @Nullable Integer tier) {
    return TallyCell.of(
        entry.route() != null,
        kindCounts,
        schoolIds,
        entry.category(),
        entry.level(),
        tier,
        England.day(entry.observedAt()));
  }
}
