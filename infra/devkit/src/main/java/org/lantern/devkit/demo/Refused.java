package org.lantern.devkit.demo;

/** A command that cannot be done, with one line that says why. */
final class Refused extends RuntimeException {
  Refused(String why) {
    super(why);
  }
}
