package org.lantern.safeguarding.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.testing.Events;
import reactor.core.publisher.BaseSubscriber;

class DeskTest {
  private static final int MORE_THAN_FIT = 2_000;

  private final Desk desk =
      new Desk(
          new Caller(
              "dsl", "Deborah", Events.staff("dsl"), Set.of(Role.DSL), Set.of(DemoSchool.A.id())));

  /** It still reads what stood when it came, and listens to nothing else yet. */
  @Test
  void aDeskThatReadsNothingYetIsLetGoAndMissesNothingUnnoticed() {
    assertThat(offered()).isLessThan(MORE_THAN_FIT);
    assertThat(desk.offer(Frame.LIVE)).isFalse();
    assertThat(desk.live().collectList().block(Duration.ofSeconds(1)))
        .as("it ends at once, so that the client comes back for all")
        .isEmpty();
  }

  @Test
  void aDeskThatStopsReadingIsLetGo() {
    List<Frame> read = new ArrayList<>();
    boolean[] ended = {false};
    desk.live()
        .subscribe(
            new BaseSubscriber<Frame>() {
              @Override
              protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
                request(1);
              }

              @Override
              protected void hookOnNext(Frame frame) {
                read.add(frame);
              }

              @Override
              protected void hookOnComplete() {
                ended[0] = true;
              }
            });
    assertThat(offered()).isLessThan(MORE_THAN_FIT);
    assertThat(read).hasSize(1);
    assertThat(ended[0]).isTrue();
  }

  /** How many it took. */
  private int offered() {
    int taken = 0;
    while (taken < MORE_THAN_FIT && desk.offer(Frame.LIVE)) {
      taken++;
    }
    return taken;
  }
}
