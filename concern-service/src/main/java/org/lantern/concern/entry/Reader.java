package org.lantern.concern.entry;

import java.util.Map;
import java.util.UUID;
import org.lantern.concern.category.Groups;
import org.lantern.platform.identity.Caller;

/**
 * Who asks, and what the register and the schools say that bears on it.
 *
 * @param hasLeft the register says that the person works here no more
 * @param groups what the schools chose for the category that is asked about, by school
 */
record Reader(Caller caller, boolean hasLeft, Map<UUID, Groups> groups) {}
