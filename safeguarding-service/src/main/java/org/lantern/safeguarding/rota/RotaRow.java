package org.lantern.safeguarding.rota;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rota and closures as they are kept and as they travel. Days are written as 2026-09-01, times as
 * 16:30 and both as 2026-09-01T16:30, by the clock on the wall in England.
 *
 * @param weeks after so many weeks the rota begins again; 1 where it is left out
 * @param begins the Monday of a first week; needed where there is more than one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RotaRow(
    @Nullable Integer weeks,
    @Nullable String begins,
    @Nullable List<TurnRow> turns,
    @Nullable List<CoverRow> covers,
    @Nullable List<ClosureRow> closures) {

  /** Duty that comes back: {@code day} is monday to sunday. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record TurnRow(
      @Nullable UUID who,
      @Nullable Integer week,
      @Nullable String day,
      @Nullable String starts,
      @Nullable String ends) {}

  /** Duty for once; without {@code away} it is beside what the week says. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record CoverRow(
      @Nullable String from, @Nullable String until, @Nullable UUID away, @Nullable UUID covers) {}

  /** Days on which the school is closed, the last among them. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ClosureRow(@Nullable String first, @Nullable String last, @Nullable String name) {}

  public static RotaRow of(Rota rota, List<Closure> closures) {
    return new RotaRow(
        rota.weeks(),
        rota.begins().toString(),
        rota.turns().stream()
            .map(turn ->
                new TurnRow(
                    turn.who(),
                    turn.week(),
                    turn.day().name().toLowerCase(Locale.ROOT),
                    turn.starts().toString(),
                    turn.ends().toString()))
            .toList(),
        rota.covers().stream()
            .map(cover ->
                new CoverRow(
                    cover.from().toString(),
                    cover.until().toString(),
                    cover.away(),
                    cover.covers()))
            .toList(),
        closures.stream()
            .map(closure ->
                new ClosureRow(
                    closure.first().toString(), closure.last().toString(), closure.name()))
            .toList());
  }

  /** What was kept: it was examined before. */
  public Rota rota() {
    return new Rota(
        kept(weeks),
        LocalDate.parse(kept(begins)),
        kept(turns).stream()
            .map(turn ->
                new Turn(
                    kept(turn.who()),
                    kept(turn.week()),
                    DayOfWeek.valueOf(kept(turn.day()).toUpperCase(Locale.ROOT)),
                    LocalTime.parse(kept(turn.starts())),
                    LocalTime.parse(kept(turn.ends()))))
            .toList(),
        kept(covers).stream()
            .map(cover ->
                new Cover(
                    LocalDateTime.parse(kept(cover.from())),
                    LocalDateTime.parse(kept(cover.until())),
                    cover.away(),
                    kept(cover.covers())))
            .toList());
  }

  /** What was kept: it was examined before. */
  public List<Closure> closed() {
    return kept(closures).stream()
        .map(closure ->
            new Closure(
                LocalDate.parse(kept(closure.first())),
                LocalDate.parse(kept(closure.last())),
                kept(closure.name())))
        .toList();
  }

  private static <T> T kept(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a rota was kept in part");
    }
    return value;
  }
}
