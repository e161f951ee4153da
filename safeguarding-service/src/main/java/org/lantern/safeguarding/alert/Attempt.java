package org.lantern.safeguarding.alert;

/**
 * One attempt to tell somebody of an alert.
 *
 * @param number the first is 1
 * @param answer what the other side said; never content
 */
public record Attempt(
    boolean taken,
    Position position,
    Channel channel,
    String recipient,
    String messageId,
    int number,
    String answer) {}
