package org.lantern.provision.suggestion;

import io.micronaut.serde.annotation.Serdeable;

/** As much of a pupil as a SENCO needs to know who is meant. */
@Serdeable
record PupilResponse(String name, String yearGroup) {}
