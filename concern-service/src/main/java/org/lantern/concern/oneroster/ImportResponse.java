package org.lantern.concern.oneroster;

import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What an import came to.
 *
 * @param accepted rows that were taken, those among them that changed nothing
 * @param rejectedRows rows that were left out
 * @param rejected the faults by file and line; the first ten thousand
 * @param published how many schools, members of staff and pupils changed
 */
@Serdeable
@SerdeImport(Rejection.class)
record ImportResponse(int accepted, int rejectedRows, List<Rejection> rejected, int published) {}
