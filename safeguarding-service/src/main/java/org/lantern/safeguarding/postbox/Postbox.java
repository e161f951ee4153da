package org.lantern.safeguarding.postbox;

import java.util.List;
import org.lantern.safeguarding.alert.Channel;

/**
 * Where the messages of one channel are handed over. It may be slow and it may be down: every
 * attempt has a limit of time, and none throws. Thread-safe.
 */
public interface Postbox {
  Channel channel();

  /** True when the deployment has set up what this channel needs. */
  boolean isSetUp();

  /** Hands these over in order; one answer each. */
  List<Answer> send(List<Letter> letters);
}
