package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;

class RecordConcernIT {
  private final ConcernServer server = ConcernServer.running();

  @Test
  void anUrgentDisclosureIsRecordedAndSaysWhy() {
    HttpResponse<String> answer =
        server.post(
            "teacher",
            """
            {"pupilId": "%s", "category": "disclosure-physical-abuse", "urgent": true,
             "narrative": "She showed me a bruise.", "observedAt": "2026-11-20T09:30:00Z"}
            """
                .formatted(SmallTrust.ADA));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/api/concerns/");
    assertThat(answer.body()).contains("\"urgent\":true").contains("\"level\":\"urgent\"");
  }
}
