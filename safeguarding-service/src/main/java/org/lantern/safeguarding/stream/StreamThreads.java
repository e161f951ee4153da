package org.lantern.safeguarding.stream;

import io.micronaut.context.annotation.Factory;
import io.netty.util.concurrent.ImmediateEventExecutor;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;

/**
 * Where the pieces of a stream are written: on whatever thread has one. The framework would hand
 * each piece to a thread of its own first, because other controllers wait for the database.
 */
@Factory
final class StreamThreads {
  static final String AT_ONCE = "at-once";

  @Singleton
  @Named(AT_ONCE)
  ExecutorService atOnce() {
    return ImmediateEventExecutor.INSTANCE;
  }
}
