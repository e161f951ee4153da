package org.lantern.concern.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the directory: an entry in force today, or a kind that a local authority still has no
 * entry of.
 *
 * @param id null where there is no entry yet
 * @param position of the kind, by which the list is sorted first
 */
public record Listed(@Nullable UUID id, String kindName, int position, Contact contact) {}
