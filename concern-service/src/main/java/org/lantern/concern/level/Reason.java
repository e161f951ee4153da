package org.lantern.concern.level;

/**
 * A named rule and its words.
 *
 * @param rule stable, for machines
 * @param text plain English, for the person who asks why
 */
public record Reason(String rule, String text) {}
