package org.lantern.concern.examination;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.concern.register.KnownPupil;
import org.lantern.contracts.Level;

/**
 * What the service knew when a concern arrived, from one query.
 *
 * @param earlier the answer that this key already has, null for a new key
 * @param kindLevel of the heading that belongs to the kind of record, where another was chosen
 * @param pupil null where nobody of that id is in the caller's scope
 * @param elsewhere the pupil of an urgent concern beyond the caller's scope: their safeguarding
 *     leads must know, while the caller learns nothing
 * @param linked the other people whom the concern names by an id
 */
public record Found(
    Instant now,
    @Nullable Earlier earlier,
    @Nullable Category category,
    Level kindLevel,
    @Nullable KnownPupil pupil,
    @Nullable KnownPupil elsewhere,
    Linked linked) {

  /** The pupil whom the record is about, in scope or not. */
  @Nullable KnownPupil anywhere() {
    return pupil == null ? elsewhere : pupil;
  }

  /** The same with what the whole trust knows. */
  public Found with(@Nullable KnownPupil pupilElsewhere, Set<UUID> familyElsewhere) {
    return new Found(
        now,
        earlier,
        category,
        kindLevel,
        pupil,
        pupilElsewhere,
        linked.withFamily(familyElsewhere));
  }

  /** An answer given before, sealed as it rests. */
  public record Earlier(UUID concernId, byte[] sealed) {}
}
