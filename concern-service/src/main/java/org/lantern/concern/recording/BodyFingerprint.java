package org.lantern.concern.recording;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A hash of a JSON value that ignores white space, the order of keys and how a number is written.
 * It is stored sealed, for a bare hash of a short body can be guessed.
 */
final class BodyFingerprint {
  static final int LENGTH = 32;
  private final MessageDigest digest;

  private BodyFingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  static byte[] of(JsonNode body) {
    try {
      BodyFingerprint fingerprint = new BodyFingerprint(MessageDigest.getInstance("SHA-256"));
      fingerprint.add(body);
      return fingerprint.digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void add(JsonNode node) {
    if (node.isObject()) {
      List<Map.Entry<String, JsonNode>> entries =
          StreamSupport.stream(node.entries().spliterator(), false)
              .sorted(Comparator.comparing(Map.Entry<String, JsonNode>::getKey))
              .toList();
      mark('o', Integer.toString(entries.size()));
      for (Map.Entry<String, JsonNode> entry : entries) {
        mark('k', entry.getKey());
        add(entry.getValue());
      }
    } else if (node.isArray()) {
      mark('a', Integer.toString(node.size()));
      node.values().forEach(this::add);
    } else if (node.isNumber()) {
      mark('n', number(node.getNumberValue()));
    } else if (node.isString()) {
      mark('s', node.getStringValue());
    } else if (node.isBoolean()) {
      mark('b', Boolean.toString(node.getBooleanValue()));
    } else {
      mark('z', "");
    }
  }

  private static String number(Number number) {
    try {
      BigDecimal plain = new BigDecimal(number.toString());
      return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toString();
    } catch (NumberFormatException beyondAnyNumber) {
      return number.toString();
    }
  }

  /** Kind and length stand before the text, so that no two values run into one. */
  private void mark(char kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((kind + ":" + bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
