package org.lantern.concern.daypass;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a QR code (ISO/IEC 18004), drawn as the path of an SVG: a square for each dark module.
 */
public final class QrPicture {
  /** The empty margin that readers need, in modules. */
  private static final int QUIET = 4;

  private final QrCode code;

  QrPicture(String text) {
    this.code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
  }

  /** The side with its margin, in modules. */
  public int side() {
    return code.size + 2 * QUIET;
  }

  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
