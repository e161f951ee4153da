package org.lantern.concern.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/**
 * What other features ask the register. Each question is one query, answered as of today in
 * England, and sees what its transaction may see.
 *
 * <p>In a caller's transaction a pupil is there only if enrolled today at one of the caller's
 * schools and not the caller's own family. An urgent concern about a child beyond that must still
 * find the child: ask again in a background transaction. Staff and posts of the whole trust are
 * there for every member of staff, so that an allegation is routed past its subject wherever that
 * person works.
 */
public interface Register {
  /** The pupil of that id; on the hot path: one row by its key. */
  Optional<KnownPupil> pupil(Transaction tx, UUID pupilId);

  /** The staff of these ids, also those who hold no post any more. */
  List<KnownStaff> staff(Transaction tx, Collection<UUID> staffIds);

  /**
   * Everybody with a post at one of these schools whose family name shares a word with the given
   * name, whatever the case and the accents. "Mr Ash-Grove" finds Ashton Grove and Ann Ash: it errs
   * towards keeping somebody out.
   */
  List<KnownStaff> staffNamed(Transaction tx, Collection<UUID> schoolIds, String name);

  /** Who heads these schools today; nobody for one whose post is vacant. */
  List<KnownStaff> headsOf(Transaction tx, Collection<UUID> schoolIds);

  /** The schools of these ids, by their names. */
  List<School> schools(Transaction tx, Collection<UUID> schoolIds);
}
