package org.lantern.platform.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param entries the entries that stand in the table
 * @param sealed the entries that are linked; the loss of one of them is seen
 * @param unsealedTail the entries that are not linked yet: a change of one is seen, its loss is not
 * @param firstBad null when all is well
 */
@Serdeable
public record Verification(
    boolean ok, long entries, long sealed, long unsealedTail, @Nullable FirstBad firstBad) {

  /**
   * The first entry, in the order of the chain, that is not as it was written.
   *
   * @param reason {@code changed}, {@code missing}, {@code reordered}, {@code inserted} or {@code
   *     truncated}, and in words where
   */
  @Serdeable
  public record FirstBad(UUID id, String reason) {}
}
