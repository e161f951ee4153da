package org.lantern.concern.entry;

/** How much of an entry somebody gets to see. */
enum Sight {
  /** Not even that there is one. */
  NOTHING,
  /** Reference, dates and heading. */
  TRACE,
  WHOLE
}
