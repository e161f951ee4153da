package org.lantern.concern.following;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.page.SentForm;

/**
 * A decision as it was typed or sent.
 *
 * @param frameworkId the id of a framework version
 * @param follow false: from that day on it is not followed any more; absent means true
 * @param from a day such as 2026-09-01, today or later; absent means today
 */
@Serdeable
public record FollowRequest(
    @Nullable String frameworkId,
    @Nullable Boolean follow,
    @Nullable String from,
    @Nullable String reason) {

  static FollowRequest fresh() {
    return new FollowRequest(null, true, null, null);
  }

  static FollowRequest of(SentForm form) {
    return new FollowRequest(
        form.text("frameworkId"),
        !"no".equals(form.text("follow")),
        form.text("from"),
        form.text("reason"));
  }

  /** True unless it says that the school stops. */
  public boolean follows() {
    return !Boolean.FALSE.equals(follow);
  }
}
