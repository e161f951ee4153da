package org.lantern.safeguarding.notice;

/** A mail that is ready to go. */
record Mail(String messageId, String to, String subject, String text) {}
