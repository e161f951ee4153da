package org.lantern.concern.register;

import java.util.UUID;

/** A school of the trust. */
public record School(UUID id, String name) {}
