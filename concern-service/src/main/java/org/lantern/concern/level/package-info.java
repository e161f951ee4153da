/**
 * How fast a concern must reach a person. Recording asks these rules with what was sent and answers
 * with the reasons. They follow KCSIE 2025, part one (act immediately where a child is in danger):
 * software only ever raises.
 */
@NullMarked
package org.lantern.concern.level;

import org.jspecify.annotations.NullMarked;
