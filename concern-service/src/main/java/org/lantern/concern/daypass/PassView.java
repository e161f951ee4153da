package org.lantern.concern.daypass;

import java.util.UUID;

/**
 * A pass in a list or on its card.
 *
 * @param days in words
 * @param state in words
 * @param open it can still be withdrawn
 */
public record PassView(
    UUID id,
    String holder,
    String agency,
    String school,
    String days,
    String state,
    boolean open,
    String issuedBy) {}
