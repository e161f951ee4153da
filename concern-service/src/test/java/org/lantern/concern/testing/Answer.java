package org.lantern.concern.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** The JSON of an answer, for assertions. */
public final class Answer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answer() {}

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** JSON that a test writes with single quotes, as a value for a body. */
  public static Object tree(String json) {
    try {
      return JSON.readValue(json.replace('\'', '"'), Object.class);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static String id(HttpResponse<String> answer) {
    return json(answer).get("id").asText();
  }

  /** The names of the refused fields. */
  public static List<String> fields(HttpResponse<String> answer) {
    return texts(json(answer).get("fields"), "field");
  }

  /** One text of each element. */
  public static List<String> texts(JsonNode many, String name) {
    List<String> all = new ArrayList<>();
    many.forEach(each -> all.add(name.isEmpty() ? each.asText() : each.get(name).asText()));
    return all;
  }
}
