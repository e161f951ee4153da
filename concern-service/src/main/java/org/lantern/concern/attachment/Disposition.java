package org.lantern.concern.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Has a browser save a file under its name and never show it in place (RFC 6266). The plain form of
 * the name is for old programs and holds nothing that could end the header.
 */
public final class Disposition {
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._ -]");

  private Disposition() {}

  public static String of(String name) {
    return "attachment; filename=\""
        + UNSAFE.matcher(name).replaceAll("_")
        + "\"; filename*=UTF-8''"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
