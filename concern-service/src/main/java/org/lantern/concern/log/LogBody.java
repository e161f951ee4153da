package org.lantern.concern.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lantern.concern.kind.FieldType;
import org.lantern.concern.kind.Kind;
import org.lantern.concern.kind.KindField;

/**
 * The body that the API would be sent for what was typed; what is empty is left out, and so are
 * answers to the questions of a kind that is no longer chosen.
 */
final class LogBody {
  private final LogRequest typed;
  private final Map<String, Object> body = new LinkedHashMap<>();

  private LogBody(LogRequest typed) {
    this.typed = typed;
  }

  static Map<String, Object> of(LogRequest typed, Kind kind) {
    return new LogBody(typed).body(kind);
  }

  private Map<String, Object> body(Kind kind) {
    put("pupilId", typed.pupilId());
    put("pupilDescription", typed.pupilDescription());
    put("category", typed.category());
    put("narrative", typed.narrative());
    put("observedAt", typed.observedAt());
    put("schoolId", typed.schoolId());
    if (!typed.adultName().isBlank()) {
      body.put("aboutAdult", Map.of("name", typed.adultName()));
    }
    body.put("immediateDanger", typed.danger().equals("yes"));
    body.put("urgent", !typed.urgent().isBlank());
    if (typed.takesItOn()) {
      body.put("takenOn", true);
    }
    if (!typed.all().isEmpty()) {
      further(kind);
    }
    return body;
  }

  private void further(Kind kind) {
    Stream.of("place", "childVoice", "childWishes", "childTold", "actionTaken", "kind")
        .forEach(name -> put(name, typed.further(name)));
    put("people", people());
    put("bodyMap", marks());
    String told = typed.further("toldWhom");
    String toldAt = typed.further("toldAt");
    if (!told.isBlank() || !toldAt.isBlank()) {
      body.put("toldWhom", List.of(given(Map.of("who", told, "at", toldAt))));
    }
    Map<String, Object> form = new LinkedHashMap<>();
    kind.fields().forEach(field -> answer(form, field));
    if (!form.isEmpty()) {
      body.put("form", form);
    }
  }

  private List<Object> people() {
    List<Object> people = new ArrayList<>();
    LogPerson.chosen(typed)
        .forEach(
            person -> people.add(Map.of("pupilId", person.id().toString(), "role", person.role())));
    if (!typed.further("people").isBlank()) {
      people.add(typed.further("people"));
    }
    return people;
  }

  private List<Object> marks() {
    List<Object> marks = new ArrayList<>();
    for (LogMark mark : LogMark.typed(typed)) {
      marks.add(
          given(
              Map.of(
                  "part", mark.part(),
                  "view", mark.view(),
                  "x", mark.x(),
                  "y", mark.y(),
                  "note", mark.note())));
    }
    return marks;
  }

  private void answer(Map<String, Object> form, KindField field) {
    if (field.type() == FieldType.CHOICES) {
      List<String> chosen =
          field.choices().stream()
              .map(KindField.Choice::code)
              .filter(code -> !typed.further("form." + field.code() + "." + code).isBlank())
              .toList();
      if (!chosen.isEmpty()) {
        form.put(field.code(), chosen);
      }
    } else if (!typed.further("form." + field.code()).isBlank()) {
      form.put(field.code(), typed.further("form." + field.code()).strip());
    }
  }

  private static Map<String, String> given(Map<String, String> fields) {
    Map<String, String> given = new LinkedHashMap<>(fields);
    given.values().removeIf(String::isBlank);
    return given;
  }

  private void put(String name, String value) {
    if (!value.isBlank()) {
      body.put(name, value);
    }
  }

  private void put(String name, List<Object> values) {
    if (!values.isEmpty()) {
      body.put(name, values);
    }
  }
}
