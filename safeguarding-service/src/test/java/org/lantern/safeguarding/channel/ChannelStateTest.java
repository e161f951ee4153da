package org.lantern.safeguarding.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.alert.Channel;

class ChannelStateTest {
  @Test
  void aChannelIsCalledByWhoseItIs() {
    assertThat(state(Channel.TEAMS, "Oakfield", ChannelState.Condition.LIVE).name())
        .isEqualTo("Teams of Oakfield");
    assertThat(state(Channel.SMS, null, ChannelState.Condition.LIVE).name())
        .isEqualTo("Text message");
  }

  @Test
  void whatNobodyHasSetUpIsNotFailing() {
    assertThat(state(Channel.SMS, null, ChannelState.Condition.FAILING).isFailing()).isTrue();
    assertThat(state(Channel.SMS, null, ChannelState.Condition.LIVE).isFailing()).isFalse();
    assertThat(state(Channel.SMS, null, ChannelState.Condition.NOT_SET_UP).isFailing()).isFalse();
    assertThat(ChannelState.Condition.NOT_SET_UP.wire()).isEqualTo("not-set-up");
  }

  private static ChannelState state(
      Channel channel, @Nullable String school, ChannelState.Condition condition) {
    return new ChannelState(channel, null, school, condition, null, null, null);
  }
}
