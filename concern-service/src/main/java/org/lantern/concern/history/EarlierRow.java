package org.lantern.concern.history;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The words of an earlier record as they rest, sealed. Fields may be added, none may change its
 * meaning.
 *
 * @param files the names that the row gave, also of files that were not brought
 */
@Serdeable
record EarlierRow(
    String reference,
    String category,
    String text,
    String actions,
    String reporter,
    List<String> files) {}
