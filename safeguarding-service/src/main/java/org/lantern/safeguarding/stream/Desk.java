package org.lantern.safeguarding.stream;

import java.util.concurrent.ArrayBlockingQueue;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.GuardedAlert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * One client that listens. Its buffer is bounded: a client that does not keep up is let go, and
 * comes back for all open alerts. Any thread may offer.
 */
final class Desk {
  private static final int BUFFER = 512;

  private final Caller caller;
  private final ArrayBlockingQueue<Frame> buffer = new ArrayBlockingQueue<>(BUFFER);
  private final Sinks.Many<Frame> sink = Sinks.many().unicast().onBackpressureBuffer(buffer);
  private boolean gone;

  Desk(Caller caller) {
    this.caller = caller;
  }

  boolean maySee(GuardedAlert change) {
    return change.isFor(caller);
  }

  /**
   * False when the client is gone, or is let go because its buffer is full. A client that has not
   * read yet what stood when it came is no different: the sink then says that nobody subscribes,
   * and has dropped the frame.
   */
  synchronized boolean offer(Frame frame) {
    if (gone) {
      return false;
    }
    Sinks.EmitResult result = sink.tryEmitNext(frame);
    if (result == Sinks.EmitResult.FAIL_OVERFLOW
        || result == Sinks.EmitResult.FAIL_ZERO_SUBSCRIBER) {
      buffer.clear();
      leave();
    }
    return result.isSuccess();
  }

  /** Ends the stream; repeats change nothing. */
  synchronized void leave() {
    gone = true;
    sink.tryEmitComplete();
  }

  /** What is offered from now on; for one subscriber. */
  Flux<Frame> live() {
    return sink.asFlux();
  }
}
