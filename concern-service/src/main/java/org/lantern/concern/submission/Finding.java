package org.lantern.concern.submission;

import org.lantern.contracts.Flag;

/**
 * Something wrong with a field: an ordinary concern is refused with the reason, an urgent one is
 * accepted with the flag.
 */
public record Finding(String field, String reason, Flag flag) {}
