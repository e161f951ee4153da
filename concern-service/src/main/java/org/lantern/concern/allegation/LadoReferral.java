package org.lantern.concern.allegation;

import java.time.Instant;

/** That the LADO was told of an allegation: when, by whom, and what came of it. */
public record LadoReferral(Instant madeAt, String byName, String text) {}
