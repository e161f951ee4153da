package org.lantern.concern.register;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/**
 * Finds pupils of the caller's schools, by the beginning of any word of the name, by UPN, or all of
 * them in the order of their names. A relative among the staff does not find the pupil. The cursor
 * is the last pupil's id, for names do not belong into an address.
 */
@Singleton
public class FindPupils {
  private static final Role[] MAY_SEARCH = {
    Role.STAFF, Role.PASTORAL, Role.SENCO, Role.DSL, Role.HEAD, Role.TRUST_SAFEGUARDING
  };
  private static final Pattern UPN = Pattern.compile("[A-Z]\\d{11}[0-9A-Z]");
  private static final int MOST_WORDS = 5;
  private static final int MOST_OF_DAY_PASS = 10;
  private static final int LEAST_OF_DAY_PASS = 2;

  private final Transactions transactions;
  private final PupilIndex index;

  FindPupils(Transactions transactions, PupilIndex index) {
    this.transactions = transactions;
    this.index = index;
  }

  /** What a search came to. */
  public sealed interface Search permits Found, NotAllowed {}

  /** A page of pupils. */
  public record Found(Page<FoundPupil> page) implements Search {}

  /** The caller's role has no business with pupils. */
  public record NotAllowed() implements Search {}

  /**
   * @param query blank for all pupils
   * @param limit how many at most, clamped by the caller of this
   */
  public Search find(Caller caller, String query, int limit, @Nullable String cursor) {
    if (!caller.is(MAY_SEARCH) && !caller.is(Role.DAY_PASS)) {
      return new NotAllowed();
    }
    if (caller.is(Role.DAY_PASS)) {
      return new Found(forDayPass(caller, query));
    }
    UUID after = Cursor.read(cursor, 1, keys -> UUID.fromString(keys.getFirst())).orElse(null);
    String upn = query.strip().toUpperCase(Locale.ROOT);
    List<FoundPupil> rows;
    if (UPN.matcher(upn).matches()) {
      rows = transactions.as(caller, tx -> index.byUpn(tx, upn));
    } else {
      Set<String> words = Set.copyOf(FoldedName.words(query).stream().limit(MOST_WORDS).toList());
      boolean nothingToFind = words.isEmpty() && !query.isBlank();
      rows =
          nothingToFind
              ? List.of()
              : transactions.as(caller, tx -> index.byWords(tx, words, after, limit + 1));
    }
    return new Found(Page.of(rows, limit, pupil -> Cursor.after(pupil.id()), pupil -> pupil));
  }

  /**
   * Enough to choose the child whom a concern is about: no list of a school, no next page and no
   * number.
   */
  private Page<FoundPupil> forDayPass(Caller caller, String query) {
    Set<String> words = Set.copyOf(FoldedName.words(query).stream().limit(MOST_WORDS).toList());
    if (words.stream().noneMatch(word -> word.length() >= LEAST_OF_DAY_PASS)) {
      return new Page<>(List.of(), null);
    }
    List<FoundPupil> found =
        transactions.as(caller, tx -> index.byWords(tx, words, null, MOST_OF_DAY_PASS));
    return new Page<>(found.stream().map(FoundPupil::withoutUpn).toList(), null);
  }
}
