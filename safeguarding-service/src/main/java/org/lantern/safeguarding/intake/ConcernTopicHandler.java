package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.util.Map;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.platform.database.Transaction;

/** Concerns for the same school day: those of the ordinary topic that carry a disclosure. */
@Singleton
class ConcernTopicHandler implements EventHandler {
  private final OpenAlert openAlert;
  private final RepeatedDisclosure repeated;

  ConcernTopicHandler(OpenAlert openAlert, RepeatedDisclosure repeated) {
    this.openAlert = openAlert;
    this.repeated = repeated;
  }

  @Override
  public String topic() {
    return Topics.CONCERN;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(ConcernRecorded.TYPE, ConcernRecorded.class);
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  /** It may be a disclosure for the same school day: then nobody else would notice. */
  @Override
  public boolean alarms() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    ConcernRecorded recorded = (ConcernRecorded) event.data();
    String sealed = recorded.sealedDisclosure();
    if (sealed != null) {
      openAlert.handle(tx, Disclosure.of(event.id(), recorded, sealed));
    }
  }

  @Override
  public void alreadyHandled(IncomingEvent event) {
    ConcernRecorded recorded = (ConcernRecorded) event.data();
    if (recorded.sealedDisclosure() != null) {
      repeated.seenAgain(recorded.concernId(), event.id());
    }
  }
}
