package org.lantern.concern.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.suggestion.Earlier;
import org.lantern.concern.suggestion.Picture;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.concern.suggestion.TierRules;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.ConcernUntallied;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.time.England;

/**
 * Whatever staff record and put right, in whatever order: what counts as a repetition, and where
 * analysts count it, is what a plain recount of the entries as they now stand gives.
 */
class RepetitionFollowsIT {
  private static final List<Heading> HEADINGS =
      List.of(
          new Heading("friendships", Level.NORMAL, 1),
          new Heading("sleep-or-tired", Level.NORMAL, 1),
          new Heading("suspected-eating-disorder", Level.NORMAL, 3),
          new Heading("gender-or-orientation-questions", Level.NORMAL, null),
          new Heading("self-harm", Level.REVIEW, 3));
  private static final Earlier.Window TERMS = Earlier.Window.of(LocalDate.now(England.ZONE));

  private final ConcernServer server = ConcernServer.running();
  private final Transactions transactions = server.context().getBean(Transactions.class);
  private final Person lead = new Person(server, "dsl");

  private record Heading(String code, Level level, @Nullable Integer tier) {}

  /** What somebody does; the numbers choose among what is there. */
  private record Step(Deed deed, int which, int heading, int child, boolean before) {}

  private enum Deed {
    RECORD,
    CALL,
    RECLASSIFY,
    MOVE,
    CORRECT
  }

  /** An entry as it stands: the test's own book, kept without the service. */
  private record Standing(
      String id, @Nullable UUID child, Heading heading, Level level, boolean call, LocalDate day) {
    boolean counts() {
      return child != null
          && !call
          && level == Level.NORMAL
          && heading.tier() != null
          && heading.level() == Level.NORMAL;
    }
  }

  @Property(tries = 15)
  void theCountIsWhatTheEntriesAsTheyStandGive(@ForAll("steps") List<Step> steps) {
    List<UUID> children =
        Stream.of("Odo Brackenbury", "Odo Brackenridge")
            .map(name -> SmallTrust.newPupil(server.database(), name))
            .toList();
    Map<String, Long> tallied = tallies();
    List<Standing> book = new ArrayList<>();
    for (Step step : steps) {
      int at = done(step, book, children);
      if (at >= 0) {
        assertThat(suggested(book.get(at))).as("%s of %s", step, steps).isEqualTo(due(book, at));
      }
    }
    for (UUID child : children) {
      assertThat(counted(child))
          .as("%s", steps)
          .containsExactlyInAnyOrderElementsOf(
              book.stream()
                  .filter(entry -> entry.counts() && child.equals(entry.child()))
                  .map(Standing::day)
                  .toList());
    }
    for (int at = 0; at < book.size(); at++) {
      assertThat(suggested(book.get(at)))
          .as("no suggestion rests on an entry that is gone: %s", steps)
          .isLessThanOrEqualTo(due(book, at));
    }
    assertThat(since(tallied)).as("%s", steps).isEqualTo(cells(book));
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(5, Deed.RECORD),
                Tuple.of(1, Deed.CALL),
                Tuple.of(4, Deed.RECLASSIFY),
                Tuple.of(2, Deed.MOVE),
                Tuple.of(1, Deed.CORRECT)),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, HEADINGS.size() - 1),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(true, false, false))
        .as(Step::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(14);
  }

  /** The place in the book of what was written; negative where there was nothing to do. */
  private int done(Step step, List<Standing> book, List<UUID> children) {
    Heading heading = HEADINGS.get(step.heading());
    if (step.deed() == Deed.RECORD || step.deed() == Deed.CALL) {
      book.add(recorded(step, heading, children.get(step.child() % 2)));
      return book.size() - 1;
    }
    if (book.isEmpty()) {
      return -1;
    }
    int at = step.which() % book.size();
    Standing old = book.get(at);
    String path = "/api/concerns/" + old.id();
    return switch (step.deed()) {
      case RECLASSIFY -> {
        if (old.heading().equals(heading)) {
          yield -1;
        }
        accepted(
            lead.post(
                path + "/reclassifications",
                Map.of("category", heading.code(), "reason", "Fits.")));
        book.set(
            at,
            new Standing(
                old.id(),
                old.child(),
                heading,
                old.level().atLeast(heading.level()),
                old.call(),
                old.day()));
        yield at;
      }
      case MOVE -> {
        UUID to = step.child() == 2 ? null : children.get(step.child());
        if (to == null ? old.child() == null : to.equals(old.child())) {
          yield -1;
        }
        String id =
            Answer.id(
                accepted(
                    lead.post(
                        path + "/wrong-pupil",
                        to == null
                            ? Map.of("reason", "Not that one.")
                            : Map.of("reason", "The other.", "pupilId", to.toString()))));
        book.set(at, new Standing(id, to, old.heading(), old.level(), old.call(), old.day()));
        yield at;
      }
      case CORRECT, RECORD, CALL -> {
        accepted(
            server.send(
                server
                    .request(path + "/corrections")
                    .header("Authorization", "Bearer " + server.token("dsl"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"By the gate.\"}"))));
        yield -1;
      }
    };
  }

  private Standing recorded(Step step, Heading heading, UUID child) {
    LocalDate day = step.before() ? TERMS.termStarts().minusDays(9) : LocalDate.now(England.ZONE);
    Instant observed =
        step.before()
            ? day.atTime(LocalTime.NOON).atZone(England.ZONE).toInstant()
            : Instant.now().minusSeconds(1);
    boolean call = step.deed() == Deed.CALL;
    Body body =
        Body.ordinary(child)
            .with("category", heading.code())
            .with("observedAt", observed.toString());
    Body sent =
        call
            ? body.with("kind", "parent-contact")
                .with("form", Map.of("with", "Mum", "how", "phone", "agreed", "A later start"))
            : body;
    HttpResponse<String> answer = accepted(server.post("teacher", sent.json()));
    return new Standing(
        Answer.id(answer), child, heading, heading.level(), call, England.day(observed));
  }

  private static HttpResponse<String> accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  /** The tier that the entry should suggest among the others of the book; 0 for none. */
  private static int due(List<Standing> book, int at) {
    Standing entry = book.get(at);
    UUID child = entry.child();
    if (child == null || entry.call()) {
      return 0;
    }
    Earlier.Window window = Earlier.Window.of(entry.day());
    List<LocalDate> others =
        book.stream()
            .filter(other ->
                !other.id().equals(entry.id()) && other.counts() && child.equals(other.child()))
            .map(Standing::day)
            .filter(day -> !day.isBefore(window.from()) && day.isBefore(window.before()))
            .toList();
    int before = (int) others.stream().filter(day -> day.isBefore(window.termStarts())).count();
    Earlier earlier = entry.counts() ? new Earlier(others.size() - before, before) : Earlier.NONE;
    return TierRules.suggest(
            new Picture(entry.level(), entry.heading().tier(), entry.counts(), earlier))
        .map(Suggestion::tier)
        .orElse(0);
  }

  private int suggested(Standing entry) {
    return transactions.background(tx ->
        tx.list(
                "select coalesce(suggested_tier, 0) as tier from concern where id = ?",
                row -> (int) row.number("tier"),
                UUID.fromString(entry.id()))
            .getFirst());
  }

  private List<LocalDate> counted(UUID child) {
    return transactions.background(tx ->
        tx.list(
            "select observed_on from recurrence where pupil_id = ?",
            row -> row.day("observed_on"),
            child));
  }

  /** Where the entries of the book are to be counted by analysts. */
  private Map<String, Long> cells(List<Standing> book) {
    Map<String, Long> cells = new HashMap<>();
    for (Standing entry : book) {
      if (!entry.call() || entry.level() != Level.NORMAL) {
        int tier = suggested(entry);
        cells.merge(
            entry.heading().code()
                + " "
                + entry.level().wire()
                + " "
                + (tier == 0 ? "none" : Integer.toString(tier)),
            1L,
            Long::sum);
      }
    }
    return cells;
  }

  private Map<String, Long> since(Map<String, Long> before) {
    Map<String, Long> more = tallies();
    before.forEach((cell, number) -> more.merge(cell, -number, Long::sum));
    more.values().removeIf(number -> number == 0);
    return more;
  }

  /** Counted less taken back, of what was sent and of what waits. */
  private Map<String, Long> tallies() {
    Map<String, Long> tallies = new HashMap<>();
    transactions
        .background(tx ->
            tx.list(
                "select (d ->> 'category') || ' ' || (d ->> 'level') || ' '"
                    + " || coalesce(d ->> 'tier', 'none') as cell,"
                    + " sum(case type when ? then 1 else -1 end) as n"
                    + " from (select type, convert_from(data, 'utf8')::jsonb as d from outbox"
                    + " where type in (?, ?)) as told group by 1",
                row -> Map.entry(row.text("cell"), row.number("n")),
                ConcernTallied.TYPE,
                ConcernTallied.TYPE,
                ConcernUntallied.TYPE))
        .forEach(cell -> tallies.put(cell.getKey(), cell.getValue()));
    return tallies;
  }
}
