package org.lantern.safeguarding.address;

import java.time.Instant;
import java.util.UUID;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.channel.ChannelStates;

/**
 * A Teams channel or a webhook that is set, as it may be shown: its address is a secret.
 *
 * @param place the school, or {@link #TRUST}
 * @param setBy a member of staff's id, or else a login; where it is shown to people, their name
 */
public record Hook(UUID place, Channel channel, String host, String setBy, Instant setAt) {
  /** In place of a school: what belongs to the whole trust. */
  public static final UUID TRUST = ChannelStates.NOBODYS;

  /** The same with the name of who set it. */
  public Hook withName(String name) {
    return new Hook(place, channel, host, name, setAt);
  }
}
