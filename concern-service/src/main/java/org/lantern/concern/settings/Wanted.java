package org.lantern.concern.settings;

import org.lantern.concern.category.Groups;
import org.lantern.contracts.Level;

/** How somebody wants a category to be. */
record Wanted(
    String name, String guidance, Level level, boolean noAttachments, boolean off, Groups groups) {}
