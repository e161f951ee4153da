package org.lantern.concern.level;

import java.util.function.Function;
import java.util.function.Predicate;
import org.lantern.contracts.Level;

/**
 * One reason to raise a concern. A rule can only raise: the level of a concern is the highest that
 * any rule asks for.
 */
record LevelRule(String name, Level to, Predicate<Sent> holds, Function<Sent, String> text) {
  Reason reason(Sent sent) {
    return new Reason(name, text.apply(sent));
  }
}
