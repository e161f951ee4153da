package org.lantern.concern.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;

/** Files and a virus scanner that comes and goes. */
class ScanIT {
  private final ConcernServer server = ConcernServer.running();
  private final Caller teacher = SmallTrust.caller("teacher");
  private final UUID concern =
      UUID.fromString(Answer.id(server.post("teacher", Body.ordinary(SmallTrust.ADA).json())));

  @Test
  void whatTheScannerFindsIsRefusedAndNothingOfItIsKept() {
    try (Clamd clamd = new Clamd()) {
      long before = server.rowsOf("attachment");
      assertThat(add(clamd.address(), "X5O! EICAR test"))
          .isEqualTo(new AddOutcome.Refused(FileRefusal.INFECTED));
      assertThat(server.rowsOf("attachment")).isEqualTo(before);
      assertThat(added(clamd.address(), "harmless").scan()).isEqualTo(ScanState.CLEAN);
    }
  }

  @Test
  void aFileWaitsUnreadUntilTheScannerIsBack() {
    Clamd gone = new Clamd();
    gone.close();
    Attachment harmless = added(gone.address(), "harmless");
    Attachment harmful = added(gone.address(), "EICAR");
    assertThat(harmless.scan()).isEqualTo(ScanState.WAITING);
    assertThat(get(harmless)).isEqualTo(409);
    scanner(gone.address()).scan();
    assertThat(get(harmless)).isEqualTo(409);

    try (Clamd back = new Clamd()) {
      scanner(back.address()).scan();
    }
    assertThat(get(harmless)).isEqualTo(200);
    assertThat(get(harmful)).isEqualTo(409);
  }

  @Test
  void filesThatCannotBeJudgedDoNotStopTheOthers() {
    Clamd gone = new Clamd();
    gone.close();
    List<Attachment> unjudged =
        Stream.generate(() -> added(gone.address(), "LIMIT")).limit(4).toList();
    Attachment harmless = added(gone.address(), "harmless");
    try (Clamd back = new Clamd()) {
      ScanWaitingFiles scanner = scanner(back.address());
      scanner.scan();
      scanner.scan();
    }
    assertThat(get(harmless)).isEqualTo(200);
    for (Attachment file : unjudged) {
      assertThat(get(file)).isEqualTo(409);
      bean(Transactions.class)
          .background(tx ->
              bean(Attachments.class).scanned(tx, file.id(), ScanState.INFECTED)); // leave none
    }
  }

  private int get(Attachment file) {
    return server
        .get("teacher", "/api/concerns/" + concern + "/attachments/" + file.id())
        .statusCode();
  }

  private Attachment added(String clamd, String words) {
    return ((AddOutcome.Added) add(clamd, words)).attachment();
  }

  private AddOutcome add(String clamd, String words) {
    return new AddAttachment(
            bean(Transactions.class),
            bean(ReachConcern.class),
            bean(Attachments.class),
            new FileTypes(),
            new ClamdScanner(clamd),
            bean(AuditTrail.class),
            bean(Ids.class))
        .add(teacher, concern, UUID.randomUUID().toString(), "notes.txt", SomeFile.text(words));
  }

  private ScanWaitingFiles scanner(String clamd) {
    return new ScanWaitingFiles(
        bean(Transactions.class),
        bean(Attachments.class),
        new ClamdScanner(clamd),
        bean(AuditTrail.class));
  }

  private <T> T bean(Class<T> type) {
    return server.context().getBean(type);
  }
}
