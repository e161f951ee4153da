package org.lantern.concern.coverage;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lantern.concern.framework.Catalogue;
import org.lantern.concern.framework.Framework;

/** The account as it is kept: clauses and lines in the data files, frameworks in the catalogue. */
public final class Accounts {
  private static final JsonMapper JSON =
      ObjectMapper.create(Map.of(), "org.lantern.concern.coverage");

  private Accounts() {}

  public static List<Clause> clauses() {
    return read("/catalogue/seed-clauses.json", Argument.listOf(ClauseRow.class)).stream()
        .map(ClauseRow::clause)
        .toList();
  }

  /** Every line with words of every document, in order. */
  public static List<KnownLine> lines() {
    List<KnownLine> lines = new ArrayList<>();
    read(
            "/catalogue/seed-lines.json",
            Argument.mapOf(Argument.STRING, Argument.mapOf(String.class, String.class)))
        .forEach((document, sums) ->
            sums.forEach((number, checksum) ->
                lines.add(new KnownLine(document, Integer.parseInt(number), checksum))));
    return lines;
  }

  /** The frameworks that the product brings, by their codes. */
  public static Map<String, Framework> frameworks() {
    return Catalogue.shipped().stream()
        .collect(Collectors.toUnmodifiableMap(Framework::code, Function.identity()));
  }

  /** The whole account, with the documents of somebody who has them. */
  public static Coverage of(List<SourceDocument> documents) {
    return Coverage.of(clauses(), lines(), frameworks(), documents);
  }

  private static <T> T read(String name, Argument<T> type) {
    try (InputStream file =
        Objects.requireNonNull(Accounts.class.getResourceAsStream(name), name)) {
      return JSON.readValue(file, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
