package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.platform.database.Transaction;

/**
 * What alerts are about, opened for the person of the transaction. Of an alert that nobody could
 * read when it came nothing is opened: it is not known yet who must be kept out.
 */
@Singleton
public class AlertContents {
  private final SealedDetails sealedDetails;

  AlertContents(SealedDetails sealedDetails) {
    this.sealedDetails = sealedDetails;
  }

  /** The latest content of each that opens. */
  public Map<UUID, DisclosureDetails> latest(Transaction tx, Collection<Alert> alerts) {
    Collection<UUID> readable =
        alerts.stream().filter(alert -> !alert.unreadable()).map(Alert::id).toList();
    if (readable.isEmpty()) {
      return Map.of();
    }
    return tx
        .list(
            "select alert_id, event_id, subject_id, sealed from alert_content"
                + " where alert_id = any (?::uuid[]) order by arrived_at desc, event_id desc",
            row ->
                new Content(
                    row.uuid("alert_id"),
                    row.uuid("event_id"),
                    row.uuid("subject_id"),
                    row.text("sealed")),
            readable)
        .stream()
        .collect(Collectors.groupingBy(Content::alertId, HashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .flatMap(entry ->
            entry.getValue().stream()
                .map(content ->
                    sealedDetails.open(content.eventId(), content.subjectId(), content.sealed()))
                .flatMap(Optional::stream)
                .limit(1)
                .map(details -> Map.entry(entry.getKey(), details)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private record Content(UUID alertId, UUID eventId, UUID subjectId, String sealed) {}
}
