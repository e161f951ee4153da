package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.messaging.work.Failures;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.SealedDetails;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.escalation.Posts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens again what could not be opened when it came: the keyset was missing, and is here now. What
 * it says joins the alert as if it had arrived once more, so that whoever is kept out loses it and
 * the route is the right one. One alert, one transaction; one that fails stops no other. Repeats,
 * and other instances that do the same, change nothing.
 */
@Singleton
class OpenUnreadable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenUnreadable.class);

  private final Transactions transactions;
  private final SealedDetails sealedDetails;
  private final Posts posts;
  private final AlertWrites writes;
  private final AmendAlert amendAlert;

  OpenUnreadable(
      Transactions transactions,
      SealedDetails sealedDetails,
      Posts posts,
      AlertWrites writes,
      AmendAlert amendAlert) {
    this.transactions = transactions;
    this.sealedDetails = sealedDetails;
    this.posts = posts;
    this.writes = writes;
    this.amendAlert = amendAlert;
  }

  void openAll() {
    List<UUID> concerns =
        transactions.background(tx ->
            tx.list(
                "select concern_id from alert where unreadable order by opened_at",
                row -> row.uuid("concern_id")));
    for (UUID concernId : concerns) {
      try {
        transactions.background(tx -> open(tx, concernId));
      } catch (RuntimeException failed) {
        LOG.error("concern {} is not opened again: {}", concernId, Failures.describe(failed));
      }
    }
  }

  private boolean open(Transaction tx, UUID concernId) {
    Supplier<AlertWrites.Standing> found = writes.lock(tx, concernId);
    List<Content> contents =
        tx.list(
            "select event_id, subject_id, level, sealed from alert_content where alert_id = ?"
                + " order by arrived_at, event_id",
            row ->
                new Content(
                    row.uuid("event_id"),
                    row.uuid("subject_id"),
                    Urgency.ofWire(row.text("level")),
                    row.text("sealed")),
            Alert.idOf(concernId));
    AlertWrites.Standing standing = found.get();
    Alert alert = standing.alert();
    if (alert == null || !alert.unreadable()) {
      return false;
    }
    @Nullable Opening known = null;
    UUID latest = concernId;
    for (Content content : contents) {
      Optional<DisclosureDetails> details =
          sealedDetails.open(content.eventId(), content.subjectId(), content.sealed());
      if (details.isPresent()) {
        Opening opening = Opening.of(content.level(), details);
        known = known == null ? opening : opening.joinedWith(known);
        latest = content.eventId();
      }
    }
    if (known == null) {
      return false;
    }
    amendAlert.join(tx, alert, known, latest, standing.now(), posts.around(tx, alert.schoolIds()));
    return true;
  }

  private record Content(UUID eventId, UUID subjectId, Urgency level, String sealed) {}
}
