/**
 * What the services say to each other: the events, their JSON Schemas and golden samples, and the
 * names of the topics. Every service and the bench read it; it knows none of them. It follows
 * CloudEvents 1.0 and the rule that contracts only grow.
 */
@NullMarked
package org.lantern.contracts;

import org.jspecify.annotations.NullMarked;
