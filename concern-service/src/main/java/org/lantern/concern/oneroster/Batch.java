package org.lantern.concern.oneroster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects rows and hands them over a thousand at a time: one statement writes them. */
final class Batch<T> {
  private static final int SIZE = 1_000;

  private final Consumer<List<T>> write;
  private List<T> waiting = new ArrayList<>(SIZE);

  Batch(Consumer<List<T>> write) {
    this.write = write;
  }

  void add(T row) {
    waiting.add(row);
    if (waiting.size() == SIZE) {
      flush();
    }
  }

  void flush() {
    if (!waiting.isEmpty()) {
      List<T> full = waiting;
      waiting = new ArrayList<>(SIZE);
      write.accept(full);
    }
  }
}
