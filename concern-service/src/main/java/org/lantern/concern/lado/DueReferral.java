package org.lantern.concern.lado;

import java.util.UUID;
import org.lantern.concern.allegation.LadoClock;

/** An allegation of which nobody has recorded yet that the LADO knows. */
record DueReferral(UUID concernId, String reference, LadoClock clock) {}
