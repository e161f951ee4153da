package org.lantern.safeguarding.channel;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Channel;

/**
 * How a channel stands.
 *
 * @param place the school whose Teams channel or webhook it is, or the nil id for the trust's; null
 *     for what is the deployment's, and where nobody has set one up
 * @param school the name of that place, null where there is none
 * @param since since when it fails; null unless it does
 * @param answer what the other side said last; null before the first attempt
 * @param lastTakenAt when something was last handed over by it
 */
public record ChannelState(
    Channel channel,
    @Nullable UUID place,
    @Nullable String school,
    Condition condition,
    @Nullable Instant since,
    @Nullable String answer,
    @Nullable Instant lastTakenAt) {

  /** On the wire in lower case with hyphens. */
  public enum Condition {
    /** Set up, and the last attempt did not fail. */
    LIVE("live"),
    FAILING("failing"),
    NOT_SET_UP("not set up");

    private final String words;

    Condition(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String wire() {
      return words.replace(' ', '-');
    }
  }

  public boolean isFailing() {
    return condition == Condition.FAILING;
  }

  /** Set up, and nothing has gone that way yet: nobody knows whether it works. */
  public boolean isUntried() {
    return condition == Condition.LIVE && lastTakenAt == null;
  }

  /** Which channel of whom, for instance "Teams of Oakfield Primary". */
  public String name() {
    String words = channel.words();
    String start = words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    return school == null ? start : start + " of " + school;
  }
}
