package org.lantern.safeguarding.address;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of an address that they have given.
 *
 * @param proven what counts, null for none
 * @param waiting what waits for its code, null for none
 */
public record OwnAddress(
    AddressKind kind,
    @Nullable String proven,
    @Nullable Instant provenAt,
    @Nullable String waiting) {}
