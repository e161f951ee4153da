package org.lantern.concern.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param authorities the local authorities whose entries are wanted beside the national ones
 * @param words all of which an entry has to hold, in lower case
 * @param after the last line already shown
 */
record Question(List<String> authorities, List<String> words, @Nullable Place after, int limit) {

  /** A place in the order of the list. */
  record Place(int position, String authority, String name, UUID id) {}
}
