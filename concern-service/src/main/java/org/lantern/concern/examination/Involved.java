package org.lantern.concern.examination;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.KnownStaff;

/**
 * The staff who matter to an allegation.
 *
 * @param subject the member of staff of the id that was given; null where none was given or found
 * @param named everybody at the schools whose family name fits the name that was given
 * @param heads who heads the schools involved
 * @param unknown ids that were given and that are nobody's
 */
record Involved(
    @Nullable KnownStaff subject,
    Set<KnownStaff> named,
    Collection<KnownStaff> heads,
    Set<UUID> unknown) {}
