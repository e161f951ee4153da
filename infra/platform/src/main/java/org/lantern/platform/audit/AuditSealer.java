package org.lantern.platform.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.lantern.platform.database.Transactions;

/**
 * Links what has committed, each second, and anchors the head. Every instance runs it: one links,
 * all anchor, each in its own file. A crash between link and anchor is mended by the next run. When
 * the chain no longer contains the anchored head the anchor stays where it is, so that verification
 * goes on telling it.
 */
@Singleton
@Requires(beans = Transactions.class)
final class AuditSealer {
  private final Transactions transactions;
  private final AuditLinks links;
  private final Anchor anchor;

  AuditSealer(Transactions transactions, AuditLinks links, Anchor anchor) {
    this.transactions = transactions;
    this.links = links;
    this.anchor = anchor;
  }

  /** Links all that may be linked now, in batches, and anchors the head; answers how many. */
  int seal() {
    int linked = 0;
    AuditLinks.Step step = new AuditLinks.Step(0, null, true);
    while (step.more()) {
      AuditLinks.Position from = step.next();
      step = transactions.background(tx -> links.linkNext(tx, from));
      linked += step.linked();
    }
    anchorHead();
    return linked;
  }

  private void anchorHead() {
    transactions
        .background(links::head)
        .filter(head -> !anchor.last().equals(Optional.of(head)))
        .filter(head -> containsAnchored())
        .ifPresent(anchor::add);
  }

  private boolean containsAnchored() {
    return anchor
        .last()
        .map(anchored ->
            transactions
                .background(tx -> links.at(tx, anchored.seq()))
                .filter(anchored::equals)
                .isPresent())
        .orElse(true);
  }
}
