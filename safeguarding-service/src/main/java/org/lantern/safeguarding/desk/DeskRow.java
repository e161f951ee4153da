package org.lantern.safeguarding.desk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One alert as the desk shows it.
 *
 * @param drill a school tries out its alarm: it is about no child
 * @param overdue open although everybody on its way was told before
 * @param mine this person has it now
 * @param awaitsMe it was handed over to this person, who has not taken it up yet
 * @param group the same for alerts that stand together because they are about the same pupil
 * @param family keys that the pupil shares with others whom this person may see: alerts with one in
 *     common stand together too
 * @param at what it is sorted by: when it was opened or, once acknowledged, when that was
 * @param who the pupil's name or description, or whom it is about; never null, so that a row is
 *     never blank
 * @param where the name of the school
 * @param told whom the step that was last reached has told, and which it is
 * @param next when the next step comes, as a time of day; null once acknowledged
 * @param takenBy who acknowledged it; null while it is open
 * @param holder who has it now, when that is another than who acknowledged it; null otherwise
 * @param acted when something was first done about it; null while nothing was
 * @param actBy when everybody is told again unless something is done; null when nothing is awaited
 * @param news what happened to it since this person last looked; null for nothing
 */
public record DeskRow(
    UUID id,
    long version,
    String reference,
    boolean urgent,
    boolean open,
    boolean drill,
    boolean overdue,
    boolean mine,
    boolean awaitsMe,
    String group,
    Set<UUID> family,
    Instant at,
    String who,
    @Nullable String yearGroup,
    @Nullable String category,
    String where,
    Instant openedAt,
    String age,
    String told,
    @Nullable String next,
    @Nullable String takenBy,
    @Nullable String takenAt,
    @Nullable String holder,
    @Nullable String acted,
    @Nullable String actBy,
    @Nullable String news) {

  public DeskRow {
    family = Set.copyOf(family);
  }

  /** The keys of family as the page carries them; null for none. */
  public @Nullable String familyText() {
    return family.isEmpty()
        ? null
        : family.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
  }

  /** The list of the desk in which it stands. */
  public String list() {
    if (open) {
      return urgent ? "urgent" : "review";
    }
    return mine ? "mine" : "acknowledged";
  }
}
