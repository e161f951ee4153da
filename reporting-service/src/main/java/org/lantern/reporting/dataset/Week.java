package org.lantern.reporting.dataset;

import java.time.LocalDate;
import org.lantern.reporting.disclosurecontrol.Maturity;

/** A week in which the trust counted something. */
record Week(LocalDate starting, Maturity maturity) {}
