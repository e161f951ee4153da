package org.lantern.concern.daypass;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.FormTokens;
import org.lantern.platform.time.England;

/**
 * Knows the holder of a pass that ended while they were typing. The device brings the secret of the
 * pass, and the form the token that a page was given while the pass was good; nobody is signed in
 * by it, so that it opens nothing.
 */
@Singleton
public final class LatePass {
  private final PassCookie cookie;
  private final Transactions transactions;
  private final DayPasses passes;
  private final FormTokens tokens;

  LatePass(PassCookie cookie, Transactions transactions, DayPasses passes, FormTokens tokens) {
    this.cookie = cookie;
    this.transactions = transactions;
    this.passes = passes;
    this.tokens = tokens;
  }

  /** In whose name such a form is recorded; empty for any other request. */
  public Optional<Caller> of(HttpRequest<?> request, String token) {
    return cookie
        .read(request)
        .flatMap(secret ->
            transactions.background(tx ->
                passes
                    .ofSecret(tx, secret)
                    .filter(pass -> pass.hasJustEnded(passes.now(tx), England.ZONE))))
        .map(DayPass::callerOfLateForm)
        .filter(caller -> tokens.isFrom(caller, token));
  }
}
