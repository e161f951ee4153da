package org.lantern.concern.log;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lantern.concern.recording.RecordConcern;
import org.lantern.concern.recording.RecordOutcome;
import org.lantern.platform.identity.Caller;

/** Records what was typed on the log page, as a program would send it. */
@Singleton
final class RecordTyped {
  private final RecordConcern recordConcern;
  private final FurtherViews further;
  private final JsonMapper json;

  RecordTyped(RecordConcern recordConcern, FurtherViews further, JsonMapper json) {
    this.recordConcern = recordConcern;
    this.further = further;
    this.json = json;
  }

  RecordOutcome record(Caller caller, LogRequest typed) {
    try {
      return recordConcern.record(
          caller, typed.key(), json.writeValueToTree(LogBody.of(typed, further.kind(typed))));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
