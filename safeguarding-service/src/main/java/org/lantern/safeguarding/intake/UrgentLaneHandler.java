package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.util.Map;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.platform.database.Transaction;

/** Urgent disclosures. Every instance reads all of them, so the death of one costs no time. */
@Singleton
class UrgentLaneHandler implements EventHandler {
  private final OpenAlert openAlert;
  private final RepeatedDisclosure repeated;

  UrgentLaneHandler(OpenAlert openAlert, RepeatedDisclosure repeated) {
    this.openAlert = openAlert;
    this.repeated = repeated;
  }

  @Override
  public String topic() {
    return Topics.URGENT;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(DisclosureRaised.TYPE, DisclosureRaised.class);
  }

  @Override
  public Delivery delivery() {
    return Delivery.EVERY_INSTANCE;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    DisclosureRaised raised = (DisclosureRaised) event.data();
    openAlert.handle(tx, Disclosure.of(event.id(), raised));
  }

  @Override
  public void alreadyHandled(IncomingEvent event) {
    repeated.seenAgain(((DisclosureRaised) event.data()).concernId(), event.id());
  }
}
