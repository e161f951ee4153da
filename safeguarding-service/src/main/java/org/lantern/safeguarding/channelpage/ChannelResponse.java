package org.lantern.safeguarding.channelpage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.channel.ChannelState;

/**
 * How a channel stands.
 *
 * @param channel email, sms, teams or webhook
 * @param place the school, or the nil id for the trust; null for what is the deployment's
 * @param state live, failing or not-set-up
 * @param since since when it fails
 * @param answer what the other side said last
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ChannelResponse(
    String channel,
    @Nullable UUID place,
    @Nullable String name,
    String state,
    @Nullable Instant since,
    @Nullable String answer,
    @Nullable Instant lastTakenAt) {
  static ChannelResponse of(ChannelState state) {
    return new ChannelResponse(
        state.channel().wire(),
        state.place(),
        state.school(),
        state.condition().wire(),
        state.since(),
        state.answer(),
        state.lastTakenAt());
  }
}
