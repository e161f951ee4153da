package org.lantern.concern.entry;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;

/**
 * Whether somebody may read a concern, for what hangs on one. It shows no word of it and so leaves
 * no audit entry: whoever asks audits what they show.
 */
@Singleton
public final class ReachConcern {
  private final Entries entries;

  ReachConcern(Entries entries) {
    this.entries = entries;
  }

  /** Empty where there is no such concern for this caller; existence is not told. */
  public Optional<Entry> reach(Transaction tx, Caller caller, UUID id) {
    return entries
        .entry(tx, id)
        .filter(entry ->
            ReadingRules.sight(
                    entries.reader(tx, caller, entry.category(), entry.schoolIds()), entry)
                == Sight.WHOLE);
  }

  /** An allegation that the caller has to take to the LADO. */
  public Optional<Entry> reachToManage(Transaction tx, Caller caller, UUID id) {
    return reach(tx, caller, id).filter(entry -> ReadingRules.managesAllegation(caller, entry));
  }

  /** True for a reporter who would not read it, had another recorded it. */
  public boolean readsAsReporterAlone(Transaction tx, Caller caller, Entry entry) {
    return ReadingRules.byOffice(
            entries.reader(tx, caller, entry.category(), entry.schoolIds()), entry)
        != Sight.WHOLE;
  }

  /** That there is one which the caller may know of without reading it. */
  Optional<Trace> trace(Transaction tx, Caller caller, UUID id) {
    return entries
        .trace(tx, id)
        .filter(trace ->
            ReadingRules.sight(
                    entries.reader(tx, caller, trace.category(), trace.schoolIds()), trace)
                != Sight.NOTHING);
  }

  /**
   * The entry as it stands, whoever asks, for background work that puts it right: until the end of
   * the transaction nobody else does. Empty for one that was withdrawn meanwhile.
   */
  public Optional<Entry> lock(Transaction work, UUID id) {
    work.add("select from concern where id = ? for update", id);
    return entries.entry(work, id);
  }
}
