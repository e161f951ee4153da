package org.lantern.safeguarding.postbox;

/** A message with the address on it. */
public record Letter(Message message, Destination to) {}
