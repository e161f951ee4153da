package org.lantern.safeguarding.stream;

import java.nio.charset.StandardCharsets;

/** A piece of an event stream, ready to be written: an event, or a comment that keeps it alive. */
record Frame(byte[] bytes) {
  /** Tells that the stream is alive. */
  static final Frame LIVE = comment("live");

  /** Tells that all open alerts have been told of: what comes now are changes. */
  static final Frame WHOLE = comment("whole");

  private static Frame comment(String word) {
    return new Frame((": " + word + "\n\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** An event of the kind {@code alert}; JSON has no line break in it. */
  static Frame alert(long id, byte[] json) {
    byte[] head = ("id: " + id + "\nevent: alert\ndata: ").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + json.length + 2];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(json, 0, all, head.length, json.length);
    all[all.length - 2] = '\n';
    all[all.length - 1] = '\n';
    return new Frame(all);
  }
}
