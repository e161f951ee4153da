package org.lantern.platform.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.security.token.jwt.nimbus.ReactiveJwksSignature;
import io.micronaut.security.token.jwt.signature.ReactiveSignatureConfiguration;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Verifies signatures with the provider's published keys, in place of the framework's own reading
 * of them, which needs the provider at start. The keys stand in memory; they are fetched at the
 * start, every ten minutes, and when a token names a key that is not among them, at most once in a
 * few seconds: a made-up key name must not turn into a request to the provider. Several requests
 * that miss the same key share one fetch. Symmetric algorithms and {@code none} are never accepted
 * (RFC 8725, section 3.1, 2020).
 *
 * <p>A signature that was found good is not computed again while the same keys stand: with one
 * compiler that takes a quarter of a millisecond. What is remembered goes with the keys, so a
 * withdrawn key stops working at once; expiry and all other claims are checked each time.
 */
@Singleton
@Replaces(ReactiveJwksSignature.class)
final class ProviderKeys implements ReactiveSignatureConfiguration<SignedJWT> {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);
  private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

  private final Provider provider;
  private final KeyFile file;
  private volatile KnownKeys known = new KnownKeys(new JWKSet());
  private @Nullable CompletableFuture<Void> asking;
  private long askedAtNanos = System.nanoTime() - PAUSE_NANOS;

  ProviderKeys(Provider provider, KeyFile file) {
    this.provider = provider;
    this.file = file;
    file.read().ifPresent(kept -> known = new KnownKeys(kept));
  }

  @EventListener
  void started(StartupEvent event) {
    var ignored = ask();
  }

  /** A key that the provider withdraws stops being believed without a restart. */
  @Scheduled(initialDelay = "10m", fixedDelay = "10m")
  void refresh() {
    var ignored = ask();
  }

  @Override
  public Publisher<Boolean> verify(SignedJWT token) {
    if (!JWSAlgorithm.Family.SIGNATURE.contains(token.getHeader().getAlgorithm())) {
      return Mono.just(false);
    }
    KnownKeys now = known;
    if (now.mayHaveSigned(token)) {
      return Mono.just(now.verify(token));
    }
    return Mono.fromFuture(this::ask).then(Mono.fromSupplier(() -> known.verify(token)));
  }

  /** Fetches the keys, unless that was tried a moment ago; completes normally in every case. */
  private synchronized CompletableFuture<Void> ask() {
    if (asking != null && !asking.isDone()) {
      return asking;
    }
    if (System.nanoTime() - askedAtNanos < PAUSE_NANOS) {
      return CompletableFuture.completedFuture(null);
    }
    askedAtNanos = System.nanoTime();
    asking = provider.keys().thenAccept(this::take).exceptionally(this::keepWhatIsKnown);
    return asking;
  }

  private void take(String published) {
    try {
      JWKSet fetched = JWKSet.parse(published).toPublicJWKSet();
      if (!fetched.toString().equals(known.keys().toString())) {
        known = new KnownKeys(fetched);
        file.write(fetched);
      }
    } catch (ParseException notKeys) {
      throw new ProviderUnreachable(notKeys);
    }
  }

  private @Nullable Void keepWhatIsKnown(Throwable failed) {
    LOG.warn(
        "the identity provider does not answer; {} known keys stay in use, new sign-ins fail",
        known.keys().getKeys().size());
    return null;
  }
}
