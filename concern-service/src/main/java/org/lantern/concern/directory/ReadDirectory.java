package org.lantern.concern.directory;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;
import org.lantern.platform.time.England;

/** Looks things up in the directory. */
@Singleton
final class ReadDirectory {
  private static final int MOST_WORDS = 8;
  private static final UUID NONE = new UUID(0, 0);

  private final Transactions transactions;
  private final Signposts signposts;
  private final Clock clock;

  ReadDirectory(Transactions transactions, Signposts signposts, Clock clock) {
    this.transactions = transactions;
    this.signposts = signposts;
    this.clock = clock;
  }

  /**
   * Entries in force today, national ones included, and the kinds that are missing.
   *
   * @param authority null for those of the caller's schools, or of the whole trust for a caller
   *     without a school
   */
  Page<Listed> search(
      Caller caller,
      @Nullable String authority,
      @Nullable String words,
      @Nullable String cursor,
      int limit) {
    Question.Place after = Cursor.read(cursor, 4, ReadDirectory::place).orElse(null);
    return transactions.as(
        caller,
        tx -> {
          List<String> authorities =
              authority == null || authority.isBlank()
                  ? signposts.authorities(tx, caller.schools())
                  : List.of(authority.strip());
          Question question = new Question(authorities, words(words), after, limit + 1);
          return Page.of(
              signposts.search(tx, question, England.day(clock.instant())),
              limit,
              ReadDirectory::position,
              line -> line);
        });
  }

  Optional<Signpost> one(Caller caller, UUID id) {
    return transactions.as(caller, tx -> signposts.latest(tx, id));
  }

  /** Versions, newest first; an unknown entry has none. */
  Page<Signpost> history(Caller caller, UUID id, @Nullable String cursor, int limit) {
    Integer before = Cursor.read(cursor, 1, keys -> Integer.valueOf(keys.getFirst())).orElse(null);
    return transactions.as(caller, tx -> history(tx, id, before, limit));
  }

  List<Kind> kinds(Caller caller) {
    return transactions.as(caller, signposts::kinds);
  }

  /** All local authorities of the trust, to choose from. */
  List<String> authorities(Caller caller) {
    return transactions.as(caller, tx -> signposts.authorities(tx, List.of()));
  }

  private Page<Signpost> history(Transaction tx, UUID id, @Nullable Integer before, int limit) {
    return Page.of(
        signposts.history(tx, id, before, limit + 1),
        limit,
        version -> Cursor.after(version.version()),
        version -> version);
  }

  private static List<String> words(@Nullable String query) {
    return query == null
        ? List.of()
        : Stream.of(query.toLowerCase(Locale.ROOT).split("[\\s\\p{Cntrl}]+", -1))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
  }

  private static Cursor position(Listed line) {
    String authority = line.contact().localAuthority();
    return Cursor.after(
        line.position(),
        authority == null ? "" : authority,
        line.contact().name(),
        line.id() == null ? NONE : line.id());
  }

  private static Question.Place place(List<String> keys) {
    return new Question.Place(
        Integer.parseInt(keys.get(0)), keys.get(1), keys.get(2), UUID.fromString(keys.get(3)));
  }
}
