package org.lantern.platform.page;

/** One file of {@link Assets}. */
record Asset(byte[] content, String type, String version) {}
