package org.lantern.messaging.replica;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lantern.contracts.StaffRegistered.StaffDetails;
import org.lantern.platform.database.Transaction;

/**
 * What this service knows of the register, as of today in England. It may lag behind by what is
 * under way and may know nothing yet: nobody is an answer, never a failure.
 *
 * <p>It sees what the transaction may see: pupils of the caller's schools who are not the caller's
 * family (a caller without an id might be); everybody in the background. Names are opened when
 * asked for; what cannot be opened is left out and logged without content, so that one broken row
 * keeps nobody else from being told.
 */
public interface RegisterReplica {
  /** Who holds one of these posts at these schools, or over the whole trust. */
  List<ReplicaPost> postsAt(Transaction tx, Collection<UUID> schoolIds, Collection<String> roles);

  /** Names and addresses of those of them who are known. */
  Map<UUID, StaffDetails> staff(Transaction tx, Collection<UUID> staffIds);

  /**
   * The same, told with what else the transaction sends next: for who asks several things at once.
   */
  void tellStaff(
      Transaction tx, Collection<UUID> staffIds, BiConsumer<UUID, StaffDetails> listener);

  /** Those of the pupils who are known. */
  Map<UUID, ReplicaPupil> pupils(Transaction tx, Collection<UUID> pupilIds);

  /** Those of the schools that are known. */
  Map<UUID, ReplicaSchool> schools(Transaction tx, Collection<UUID> schoolIds);

  /** The same, told with what else the transaction sends next. */
  void tellSchools(Transaction tx, Collection<UUID> schoolIds, Consumer<ReplicaSchool> listener);

  /** All schools of the trust that are known: some dozens. */
  List<ReplicaSchool> everySchool(Transaction tx);
}
