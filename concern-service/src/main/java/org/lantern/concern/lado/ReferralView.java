package org.lantern.concern.lado;

import java.util.Map;
import java.util.UUID;

/**
 * The form in which a referral is recorded.
 *
 * @param due by when, and how much time is left
 * @param madeAt as a browser's field writes it
 * @param errors by the id of the field that has to be mended
 */
public record ReferralView(
    UUID id,
    String reference,
    String due,
    String madeAt,
    String text,
    Map<String, String> errors) {}
