package org.lantern.platform.configuration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The options that PostgreSQL's driver is given. An option that stands in the URL already is kept.
 *
 * <p>Server error details stay out of exceptions because they quote rows. Socket timeouts bound how
 * long a request hangs on a dead host; migrations have none, for an index may take its time.
 */
final class DatabaseUrl {
  private static final int REQUEST_TIMEOUT_SECONDS = 20;
  private static final int WORK_TIMEOUT_SECONDS = 120;

  private DatabaseUrl() {}

  /** The database's name: the last part of the path. */
  static String name(String url) {
    String path = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String forRequests(String url, String instance) {
    return with(url, options(instance), Map.of("socketTimeout", "" + REQUEST_TIMEOUT_SECONDS));
  }

  static String forWork(String url, String instance) {
    return with(
        url, options(instance + "-work"), Map.of("socketTimeout", "" + WORK_TIMEOUT_SECONDS));
  }

  static String forMigrations(String url, String instance) {
    return with(url, options(instance + "-migrations"), Map.of());
  }

  private static Map<String, String> options(String instance) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("logServerErrorDetail", "false");
    options.put("reWriteBatchedInserts", "true");
    options.put("prepareThreshold", "3");
    options.put("tcpKeepAlive", "true");
    options.put("connectTimeout", "5");
    options.put("ApplicationName", URLEncoder.encode(instance, StandardCharsets.UTF_8));
    return options;
  }

  private static String with(String url, Map<String, String> options, Map<String, String> more) {
    StringBuilder whole = new StringBuilder(url);
    Map<String, String> all = new LinkedHashMap<>(options);
    all.putAll(more);
    all.forEach((name, value) -> {
      if (!url.contains("?" + name + "=") && !url.contains("&" + name + "=")) {
        whole.append(whole.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
      }
    });
    return whole.toString();
  }
}
