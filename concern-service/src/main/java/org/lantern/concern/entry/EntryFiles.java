package org.lantern.concern.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;

/** The files of an entry on its page; the package that keeps them says who sees which. */
public interface EntryFiles {
  /** Those that this caller may know of, oldest first. That they were listed is audited. */
  List<Shown> of(Caller caller, UUID concernId);

  /**
   * One file.
   *
   * @param about kind, size, scan, person and time, in words
   * @param address null while nobody may open it
   */
  record Shown(String name, String about, @Nullable String address) {}
}
