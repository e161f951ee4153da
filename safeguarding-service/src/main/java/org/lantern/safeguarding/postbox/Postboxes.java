package org.lantern.safeguarding.postbox;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lantern.safeguarding.alert.Channel;

/** The postbox of each channel. */
@Singleton
public class Postboxes {
  private final Map<Channel, Postbox> postboxes = new EnumMap<>(Channel.class);

  Postboxes(List<Postbox> all) {
    all.forEach(postbox -> postboxes.put(postbox.channel(), postbox));
  }

  public Postbox of(Channel channel) {
    return Objects.requireNonNull(postboxes.get(channel), "every channel has its postbox");
  }

  /** The channels that the deployment has set up. */
  public Set<Channel> setUp() {
    Set<Channel> ready = EnumSet.noneOf(Channel.class);
    postboxes.values().stream().filter(Postbox::isSetUp).map(Postbox::channel).forEach(ready::add);
    return ready;
  }

  /** One message, now; for tests and codes, whose sender waits for the answer. */
  public Answer send(Channel channel, Message message, Destination to) {
    return of(channel).send(List.of(new Letter(message, to))).getFirst();
  }
}
