package org.lantern.provision.suggestion;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** The words of suggestions as they rest: sealed for this service alone, each for its own place. */
@Singleton
final class Words {
  private final Sealer sealer;
  private final JsonMapper json;

  Words(Sealer sealer, JsonMapper json) {
    this.sealer = sealer;
    this.json = json;
  }

  byte[] sealReasons(UUID suggestionId, UUID pupilId, UUID concernId, List<Reason> reasons) {
    try {
      List<ReasonRow> rows =
          reasons.stream().map(reason -> new ReasonRow(reason.rule(), reason.text())).toList();
      return sealer.seal(
          Audience.LOCAL,
          reasonsOf(suggestionId, pupilId, concernId),
          json.writeValueAsBytes(new ReasonsRow(rows)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  List<Reason> openReasons(UUID suggestionId, UUID pupilId, UUID concernId, byte[] sealed) {
    try {
      byte[] plain =
          sealer.open(Audience.LOCAL, reasonsOf(suggestionId, pupilId, concernId), sealed);
      return Objects.requireNonNull(json.readValue(plain, ReasonsRow.class)).reasons().stream()
          .map(reason -> new Reason(reason.rule(), reason.text()))
          .toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  byte[] sealDecision(UUID suggestionId, UUID pupilId, String reason) {
    return sealer.seal(
        Audience.LOCAL, decisionOf(suggestionId, pupilId), reason.getBytes(StandardCharsets.UTF_8));
  }

  String openDecision(UUID suggestionId, UUID pupilId, byte[] sealed) {
    return new String(
        sealer.open(Audience.LOCAL, decisionOf(suggestionId, pupilId), sealed),
        StandardCharsets.UTF_8);
  }

  private static SealedFor reasonsOf(UUID suggestionId, UUID pupilId, UUID concernId) {
    return new SealedFor(suggestionId, pupilId, "reasons of " + concernId);
  }

  private static SealedFor decisionOf(UUID suggestionId, UUID pupilId) {
    return new SealedFor(suggestionId, pupilId, "reason of the decision");
  }

  @Serdeable
  record ReasonsRow(List<ReasonRow> reasons) {}

  @Serdeable
  record ReasonRow(String rule, String text) {}
}
