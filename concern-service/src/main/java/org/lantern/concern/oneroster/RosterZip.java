package org.lantern.concern.oneroster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An uploaded zip. What an entry says about its size is not believed: every byte that inflates is
 * counted, against a bound for all files together and against the size it was packed to. Not
 * thread-safe.
 */
final class RosterZip implements AutoCloseable {
  static final int MOST_ENTRIES = 100;
  static final long MOST_BYTES = 512L << 20;
  static final int MOST_RATIO = 100;
  private static final long RATIO_COUNTS_FROM_BYTES = 1L << 20;

  private final ZipFile zip;
  private final Map<RosterFile, ZipEntry> entries = new EnumMap<>(RosterFile.class);

  private RosterZip(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens the upload; throws {@link RosterUnreadable} for what is no zip or not a roster. */
  static RosterZip open(Path upload) throws IOException {
    ZipFile file;
    try {
      file = new ZipFile(upload.toFile());
    } catch (ZipException notZip) {
      throw new RosterUnreadable("file", "is not a zip archive that can be read");
    }
    RosterZip roster = new RosterZip(file);
    try {
      roster.find();
      return roster;
    } catch (RuntimeException refused) {
      roster.close();
      throw refused;
    }
  }

  /** The inflated bytes of a file. */
  InputStream read(RosterFile file) throws IOException {
    ZipEntry entry = entries.get(file);
    if (entry == null) {
      throw new IllegalStateException(file.fileName() + " was not found at opening");
    }
    long packed = Math.max(1, entry.getCompressedSize());
    long bound = Math.max(RATIO_COUNTS_FROM_BYTES, packed * MOST_RATIO);
    return new Bounded(zip.getInputStream(entry), Math.min(bound, MOST_BYTES));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void find() {
    if (zip.size() > MOST_ENTRIES) {
      throw new RosterUnreadable("file", "holds more than " + MOST_ENTRIES + " files");
    }
    long total = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
        continue;
      }
      RosterFile file = RosterFile.of(entry.getName()).orElse(null);
      if (file == null) {
        continue;
      }
      if (entries.put(file, entry) != null) {
        throw new RosterUnreadable(file.fileName(), "is in the zip more than once");
      }
      total += Math.max(0, entry.getSize());
      if (total > MOST_BYTES) {
        throw new RosterUnreadable("file", "unpacks to more than is allowed");
      }
    }
    for (RosterFile file : RosterFile.values()) {
      if (!entries.containsKey(file)) {
        throw new RosterUnreadable(file.fileName(), "is missing from the zip");
      }
    }
  }

  /** Counts what inflates and stops it at the bound. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long bound) {
      super(in);
      this.left = bound;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      return read < 0 ? read : counted(read, 1);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      return read <= 0 ? read : counted(read, read);
    }

    private int counted(int answer, int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new RosterUnreadable("file", "unpacks to more than is allowed");
      }
      return answer;
    }
  }
}
