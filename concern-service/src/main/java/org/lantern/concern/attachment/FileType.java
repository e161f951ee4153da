package org.lantern.concern.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file may be. Nothing on this list runs when it is opened in a program of today; what is
 * not on it is refused.
 */
public enum FileType {
  PDF("application/pdf", "PDF", "pdf"),
  JPEG("image/jpeg", "JPEG picture", "jpg", "jpeg"),
  PNG("image/png", "PNG picture", "png"),
  HEIC("image/heic", "HEIC picture", "heic", "heif"),
  TEXT("text/plain", "plain text", "txt", "csv", "md"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Word document",
      "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel sheet", "xlsx"),
  ODT("application/vnd.oasis.opendocument.text", "OpenDocument text", "odt"),
  MP3("audio/mpeg", "MP3 recording", "mp3"),
  M4A("audio/mp4", "M4A recording", "m4a"),
  WAV("audio/vnd.wave", "WAV recording", "wav");

  /** What may be added, in words, for hints and refusals. */
  public static final String LIST =
      "PDF, JPEG, PNG and HEIC pictures, plain text, Word (docx), Excel (xlsx), OpenDocument (odt),"
          + " and MP3, M4A or WAV recordings";

  private final String mediaType;
  private final String label;
  private final List<String> endings;

  FileType(String mediaType, String label, String... endings) {
    this.mediaType = mediaType;
    this.label = label;
    this.endings = List.of(endings);
  }

  public String mediaType() {
    return mediaType;
  }

  public String label() {
    return label;
  }

  /** The type of a media type; empty for one that is not taken. */
  static Optional<FileType> ofMediaType(String mediaType) {
    String asked = mediaType.equals("image/heif") ? HEIC.mediaType : mediaType;
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(asked)).findFirst();
  }

  /** The name with an ending of this type, so that no program is started by a wrong one. */
  String named(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") && endings.contains(ending) ? name : name + "." + endings.getFirst();
  }
}
