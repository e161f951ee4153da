package org.lantern.safeguarding.desk;

/**
 * How long the alerts of a school waited that were acknowledged at one step, in words.
 *
 * @param half half of them waited no longer for a person
 * @param action the same of the first action; "none yet" while nothing was done
 */
public record Waited(
    String school,
    String level,
    String step,
    long alerts,
    String half,
    String longest,
    String action,
    String longestAction) {}
