/**
 * What the services stand on: a real PostgreSQL, a real Kafka broker, an OpenID provider and a mail
 * sink, behind one interface with three implementations. Tests ask it for a fresh database, topic
 * prefix and keys; the demo asks it for the named ones. Which implementation runs is the property
 * {@code lantern.backing}: embedded (the default), testcontainers or external.
 */
@NullMarked
package org.lantern.devkit.backing;

import org.jspecify.annotations.NullMarked;
