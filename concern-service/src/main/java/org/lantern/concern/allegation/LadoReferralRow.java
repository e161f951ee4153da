package org.lantern.concern.allegation;

import io.micronaut.serde.annotation.Serdeable;

/** The words of a referral as they rest, sealed. */
@Serdeable
record LadoReferralRow(String byName, String text) {}
