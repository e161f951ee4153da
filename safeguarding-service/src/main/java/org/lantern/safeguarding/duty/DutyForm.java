package org.lantern.safeguarding.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.rota.RotaRow;

/** One of the small forms of the page: what it does to the rota, and where its errors belong. */
abstract class DutyForm {
  private static final Map<String, DutyForm> BY_WORD =
      Map.of(
          "turn",
          new Turns(),
          "cover",
          new Covers(),
          "closure",
          new Closures(),
          "weeks",
          new Weeks());

  private DutyForm() {}

  /** The form of this word in an address; empty where there is none. */
  static Optional<DutyForm> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  private static final class Turns extends DutyForm {
    @Override
    UnaryOperator<RotaRow> change(SentForm sent) {
      List<RotaRow.TurnRow> added = new ArrayList<>();
      List<String> days = sent.many("day");
      for (String day : days.isEmpty() ? List.of("") : days) {
        added.add(
            new RotaRow.TurnRow(
                id(sent.text("who")),
                number(sent.text("week")),
                day,
                sent.text("starts"),
                sent.text("ends")));
      }
      return rota ->
          new RotaRow(
              rota.weeks(),
              rota.begins(),
              with(rota.turns(), added),
              rota.covers(),
              rota.closures());
    }

    @Override
    RotaRow without(RotaRow rota, int at) {
      return new RotaRow(
          rota.weeks(), rota.begins(), left(rota.turns(), at), rota.covers(), rota.closures());
    }
  }

  private static final class Covers extends DutyForm {
    @Override
    UnaryOperator<RotaRow> change(SentForm sent) {
      RotaRow.CoverRow added =
          new RotaRow.CoverRow(
              sent.text("from"),
              sent.text("until"),
              id(sent.text("away")),
              id(sent.text("covers")));
      return rota ->
          new RotaRow(
              rota.weeks(),
              rota.begins(),
              rota.turns(),
              with(rota.covers(), List.of(added)),
              rota.closures());
    }

    @Override
    RotaRow without(RotaRow rota, int at) {
      return new RotaRow(
          rota.weeks(), rota.begins(), rota.turns(), left(rota.covers(), at), rota.closures());
    }
  }

  private static final class Closures extends DutyForm {
    @Override
    UnaryOperator<RotaRow> change(SentForm sent) {
      RotaRow.ClosureRow added =
          new RotaRow.ClosureRow(sent.text("first"), sent.text("last"), sent.text("name"));
      return rota ->
          new RotaRow(
              rota.weeks(),
              rota.begins(),
              rota.turns(),
              rota.covers(),
              with(rota.closures(), List.of(added)));
    }

    @Override
    RotaRow without(RotaRow rota, int at) {
      return new RotaRow(
          rota.weeks(), rota.begins(), rota.turns(), rota.covers(), left(rota.closures(), at));
    }
  }

  private static final class Weeks extends DutyForm {
    @Override
    UnaryOperator<RotaRow> change(SentForm sent) {
      return rota ->
          new RotaRow(
              number(sent.text("weeks")),
              sent.text("begins"),
              rota.turns(),
              rota.covers(),
              rota.closures());
    }

    @Override
    RotaRow without(RotaRow rota, int at) {
      return rota;
    }
  }

  /** What the form adds, or sets. */
  abstract UnaryOperator<RotaRow> change(SentForm sent);

  /** The rota without the line at this place; one that is not there changes nothing. */
  abstract RotaRow without(RotaRow rota, int at);

  /** The errors by the fields of the form; what another line says of itself stands at the top. */
  Map<String, String> errors(List<FieldError> faults) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError fault : faults) {
      String field = fault.field();
      errors.putIfAbsent(field.substring(field.lastIndexOf('.') + 1), fault.reason());
    }
    return errors;
  }

  private static <T> List<T> with(@Nullable List<T> rows, List<T> added) {
    List<T> more = new ArrayList<>(rows == null ? List.<T>of() : rows);
    more.addAll(added);
    return more;
  }

  private static <T> List<T> left(@Nullable List<T> rows, int at) {
    List<T> left = new ArrayList<>(rows == null ? List.<T>of() : rows);
    if (at >= 0 && at < left.size()) {
      left.remove(at);
    }
    return left;
  }

  private static @Nullable UUID id(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static @Nullable Integer number(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
