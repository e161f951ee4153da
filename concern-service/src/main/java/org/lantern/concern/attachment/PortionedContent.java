package org.lantern.concern.attachment;

import java.io.InputStream;
import java.util.function.IntFunction;

/**
 * The content of a file, portion by portion: it holds one at a time and no connection between two.
 * Not thread-safe.
 */
public final class PortionedContent extends InputStream {
  private final int portions;
  private final IntFunction<byte[]> portion;
  private byte[] current = new byte[0];
  private int at;
  private int next;

  public PortionedContent(int portions, IntFunction<byte[]> portion) {
    this.portions = portions;
    this.portion = portion;
  }

  @Override
  public int read() {
    return hasMore() ? current[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int read = Math.min(length, current.length - at);
    System.arraycopy(current, at, into, from, read);
    at += read;
    return read;
  }

  private boolean hasMore() {
    while (at == current.length && next < portions) {
      current = portion.apply(next++);
      at = 0;
    }
    return at < current.length;
  }
}
