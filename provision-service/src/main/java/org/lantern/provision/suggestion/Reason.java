package org.lantern.provision.suggestion;

/** A named rule and its words, as concern-service gave them: for a SENCO, without any content. */
public record Reason(String rule, String text) {}
