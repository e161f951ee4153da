package org.lantern.concern.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names in the directory at the end of a zip: what an office program opens. A reader that goes
 * from the front may be shown other entries, so both must agree. Encrypted and very large (zip64)
 * archives have no place here.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY_BYTES = 46;

  private ZipDirectory() {}

  /** Empty where the directory does not hold together. */
  static Optional<List<String>> names(byte[] zip) {
    try {
      return Optional.of(read(ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN)));
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static List<String> read(ByteBuffer zip) {
    int end = zip.limit() - END_BYTES;
    while (zip.getInt(end) != END || end + END_BYTES + word(zip, end + 20) != zip.limit()) {
      end--;
    }
    int count = word(zip, end + 10);
    int at = zip.getInt(end + 16);
    List<String> names = new ArrayList<>();
    for (int nr = 0; nr < count; nr++) {
      if (zip.getInt(at) != ENTRY) {
        throw new IllegalArgumentException("no entry where the directory says one is");
      }
      byte[] name = new byte[word(zip, at + 28)];
      zip.get(at + ENTRY_BYTES, name);
      names.add(new String(name, StandardCharsets.UTF_8));
      at += ENTRY_BYTES + name.length + word(zip, at + 30) + word(zip, at + 32);
    }
    if (at != end) {
      throw new IllegalArgumentException("the directory does not end where it should");
    }
    return names;
  }

  private static int word(ByteBuffer zip, int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }
}
