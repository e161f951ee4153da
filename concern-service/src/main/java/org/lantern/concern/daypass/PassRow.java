package org.lantern.concern.daypass;

import io.micronaut.serde.annotation.Serdeable;

/** What of a pass rests sealed. Its secret is kept so that the card can be printed again. */
@Serdeable
record PassRow(String holder, String agency, String issuedBy, String secret) {}
