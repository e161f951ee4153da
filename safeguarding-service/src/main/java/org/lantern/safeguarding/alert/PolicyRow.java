package org.lantern.safeguarding.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A policy as its column keeps it. What a newer version wrote there is read as far as it is
 * understood: a channel that is not known is left out, and a step without any uses all.
 */
public final class PolicyRow {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_KNOWN = 500;
  private static final Map<String, Policy> KNOWN = new ConcurrentHashMap<>();

  private PolicyRow() {}

  /** As text for a column of type jsonb. */
  public static String write(Policy policy) {
    return "{\"inSchool\":"
        + write(policy.inSchool())
        + ",\"outOfHours\":"
        + write(policy.outOfHours())
        + ",\"untouchedAfterMs\":"
        + policy.untouchedAfter().toMillis()
        + "}";
  }

  private static String write(List<EscalationStep> chain) {
    return chain.stream()
        .map(step ->
            "{\"who\":\""
                + step.who().wire()
                + "\",\"by\":["
                + EnumSet.copyOf(step.by()).stream()
                    .map(channel -> '"' + channel.wire() + '"')
                    .collect(Collectors.joining(","))
                + "],\"waitMs\":"
                + step.after().toMillis()
                + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** As it was written; throws when it is no policy. */
  public static Policy read(String text) {
    List<EscalationStep> inSchool = List.of();
    List<EscalationStep> outOfHours = List.of();
    Duration untouchedAfter = Duration.ZERO;
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "inSchool" -> inSchool = chain(json);
          case "outOfHours" -> outOfHours = chain(json);
          case "untouchedAfterMs" -> untouchedAfter = Duration.ofMillis(json.getLongValue());
          default -> json.skipChildren();
        }
      }
      return new Policy(inSchool, outOfHours, untouchedAfter);
    } catch (IOException broken) {
      throw new IllegalStateException("a policy cannot be read", broken);
    }
  }

  private static List<EscalationStep> chain(JsonParser json) throws IOException {
    List<EscalationStep> steps = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      steps.add(step(json));
    }
    return steps;
  }

  private static EscalationStep step(JsonParser json) throws IOException {
    Audience who = Audience.TRUST_LEAD;
    Set<Channel> by = EnumSet.noneOf(Channel.class);
    Duration wait = Duration.ZERO;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "who" -> who = Audience.ofWire(json.getText());
        case "by" -> {
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            Channel.ofWire(json.getText()).ifPresent(by::add);
          }
        }
        case "waitMs" -> wait = Duration.ofMillis(json.getLongValue());
        default -> json.skipChildren();
      }
    }
    return new EscalationStep(who, by.isEmpty() ? Channel.ALL : by, wait);
  }
}
