package org.lantern.concern.oneroster;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What an import came to.
 *
 * @param accepted rows that were taken, those among them that changed nothing
 * @param rejectedRows rows that were left out
 * @param rejected the faults by file and line; the first ten thousand
 * @param published how many schools, members of staff and pupils changed
 */
@Serdeable
record ImportResponse(int accepted, int rejectedRows, List<Rejected> rejected, int published) {

  static ImportResponse of(
      int accepted, int rejectedRows, List<Rejection> rejections, int published) {
    return new ImportResponse(
        accepted, rejectedRows, rejections.stream().map(Rejected::of).toList(), published);
  }

  /** One fault, as the file's owner finds it again. */
  @Serdeable
  record Rejected(String file, long line, String field, String reason) {
    static Rejected of(Rejection rejection) {
      return new Rejected(
          rejection.file(), rejection.line(), rejection.field(), rejection.reason());
    }
  }
}
