package org.lantern.devkit.demo;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command writes: its answer, and what went wrong. */
record Console(PrintWriter out, PrintWriter err) {

  static Console ofThisProcess() {
    return new Console(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }
}
