package org.lantern.safeguarding.oversight;

import java.util.List;
import java.util.UUID;
import org.lantern.safeguarding.response.ResponseTime;

/**
 * One school as the trust's lead sees it.
 *
 * @param times of the last thirty days over all steps, at most one for each urgency
 * @param bySteps the same by step
 */
record SchoolSight(
    UUID id,
    String name,
    List<Waiting> waiting,
    List<ResponseTime> times,
    List<ResponseTime> bySteps) {
  SchoolSight {
    waiting = List.copyOf(waiting);
    times = List.copyOf(times);
    bySteps = List.copyOf(bySteps);
  }
}
