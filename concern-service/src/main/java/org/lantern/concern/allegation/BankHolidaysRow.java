package org.lantern.concern.allegation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** The data file of bank holidays: where they come from, and the days. */
@Serdeable
record BankHolidaysRow(String source, List<LocalDate> days) {}
