package org.lantern.platform.page;

import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Styles and scripts, from {@code lantern/assets/} on the class path of the platform or of a
 * service. Read once and kept. The address carries the content's own hash, so browsers keep a file
 * for good and still see the next release.
 */
@Singleton
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8");

  private final ResourceResolver resources;
  private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

  Assets(ResourceResolver resources) {
    this.resources = resources;
  }

  /** The address under which a page names the file. */
  public String address(String name) {
    Asset asset =
        find(name).orElseThrow(() -> new IllegalArgumentException("there is no asset " + name));
    return "/assets/" + asset.version() + "/" + name;
  }

  Optional<Asset> find(String name) {
    return known.containsKey(name) || isName(name)
        ? known.computeIfAbsent(name, this::read)
        : Optional.empty();
  }

  /** Keeps the cache as small as the folder: a made-up name is never remembered. */
  private boolean isName(String name) {
    return TYPES.containsKey(ending(name))
        && !name.contains("/")
        && resources.getResource("classpath:lantern/assets/" + name).isPresent();
  }

  private Optional<Asset> read(String name) {
    return resources
        .getResourceAsStream("classpath:lantern/assets/" + name)
        .map(stream -> {
          try (InputStream open = stream) {
            byte[] content = open.readAllBytes();
            return new Asset(
                content, TYPES.getOrDefault(ending(name), "text/plain"), version(content));
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String version(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
