package org.lantern.concern.settings;

/** A branch of the tree, under which categories hang. */
public record Heading(String code, String name) {}
