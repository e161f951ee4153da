package org.lantern.concern.suggestion;

import java.util.function.Predicate;

/** One reason to suggest a tier. */
record TierRule(String name, int tier, Predicate<Picture> holds, String text) {}
