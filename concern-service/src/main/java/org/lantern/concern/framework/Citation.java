package org.lantern.concern.framework;

/** A numbered paragraph of guidance, with what it says in our own words. */
public record Citation(String id, String document, String paragraph, String summary) {}
