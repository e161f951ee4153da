package org.lantern.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says why a contract is no longer the one that was released: empty means that it has only grown.
 * Who reads the old one must be able to read what is written now, and the other way round, because
 * services are upgraded one after the other and a topic keeps old records. What may change is the
 * wording, and fields may be added that nobody has to fill.
 */
final class ContractGate {
  private static final Set<String> WORDING =
      Set.of("title", "description", "examples", "$comment", "$id", "$schema");
  private static final Set<String> WALKED = Set.of("properties", "required", "items");

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Compares everything that was released with what stands now. */
  List<String> objections(Contracts released, Contracts now) {
    List<String> found = new ArrayList<>();
    for (String type : released.schemas().keySet()) {
      JsonNode schema = now.schemas().get(type);
      JsonNode sample = now.samples().get(type);
      if (schema == null || sample == null) {
        found.add(type + ": is gone");
        continue;
      }
      JsonNode oldSchema = released.schema(type);
      compare(type, oldSchema, schema, found);
      accepts(
          type + ": the new schema refuses the released sample",
          schema,
          released.sample(type),
          found);
      accepts(type + ": the released schema refuses the new sample", oldSchema, sample, found);
    }
    return found;
  }

  private void accepts(String refusal, JsonNode schema, JsonNode sample, List<String> found) {
    registry.getSchema(schema).validate(sample).forEach(error -> found.add(refusal + ": " + error));
  }

  private static void compare(String at, JsonNode before, JsonNode after, List<String> found) {
    required(at, before, after, found);
    properties(at, before, after, found);
    if (before.has("items") && after.has("items")) {
      compare(at + "[]", before.get("items"), after.get("items"), found);
    }
    Set<String> keywords = new TreeSet<>();
    before.fieldNames().forEachRemaining(keywords::add);
    after.fieldNames().forEachRemaining(keywords::add);
    for (String keyword : keywords) {
      if (!WORDING.contains(keyword)
          && !(WALKED.contains(keyword) && before.has(keyword) == after.has(keyword))
          && !keyword.equals("required")
          && !before.path(keyword).equals(after.path(keyword))) {
        found.add(at + ": " + keyword + " has changed");
      }
    }
  }

  private static void required(String at, JsonNode before, JsonNode after, List<String> found) {
    Set<String> was = words(before.path("required"));
    Set<String> is = words(after.path("required"));
    is.stream()
        .filter(field -> !was.contains(field))
        .forEach(field -> found.add(at + "." + field + ": is newly required"));
    was.stream()
        .filter(field -> !is.contains(field))
        .forEach(field -> found.add(at + "." + field + ": is no longer always there"));
  }

  private static void properties(String at, JsonNode before, JsonNode after, List<String> found) {
    Iterator<String> names = before.path("properties").fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      JsonNode now = after.path("properties").get(name);
      if (now == null) {
        found.add(at + "." + name + ": is removed");
      } else {
        compare(at + "." + name, before.get("properties").get(name), now, found);
      }
    }
  }

  private static Set<String> words(JsonNode array) {
    Set<String> words = new TreeSet<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }
}
