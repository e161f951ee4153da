package org.lantern.concern.daypass;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/** Gathers what the pages of passes show. */
@Singleton
final class PassViews {
  private static final int A_PAGE = 50;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Transactions transactions;
  private final DayPasses passes;
  private final Register register;
  private final AuditTrail audit;

  PassViews(Transactions transactions, DayPasses passes, Register register, AuditTrail audit) {
    this.transactions = transactions;
    this.passes = passes;
    this.register = register;
    this.audit = audit;
  }

  /** The card of a pass: how it is shown, and its secret. */
  record Card(PassView pass, String secret) {}

  PassesView list(
      Caller caller, @Nullable NewPass typed, Map<String, String> errors, @Nullable String cursor) {
    Cursor.TimeAndId after = Cursor.timeAndId(cursor).orElse(null);
    return transactions.as(
        caller,
        tx -> {
          LocalDate today = passes.today(tx);
          Map<UUID, String> names = names(tx, caller.schools());
          Page<PassView> page =
              Page.of(
                  passes.latest(tx, after, A_PAGE),
                  A_PAGE,
                  pass -> Cursor.after(pass.issuedAt(), pass.id()),
                  pass -> view(pass, today, names));
          return new PassesView(
              typed == null ? NewPass.fresh(today) : typed,
              page.items(),
              names.size() < 2
                  ? List.of()
                  : names.entrySet().stream()
                      .map(name -> new School(name.getKey(), name.getValue()))
                      .toList(),
              errors,
              page.next());
        });
  }

  /**
   * Empty where there is no such pass for this caller. Who sees a card can record in its holder's
   * name: that it was shown is kept on record.
   */
  Optional<Card> card(Caller caller, UUID id) {
    return transactions.as(
        caller,
        tx -> {
          LocalDate today = passes.today(tx);
          Map<UUID, String> names = names(tx, caller.schools());
          return passes
              .card(tx, id)
              .map(card -> {
                audit.append(tx, shown(caller, card.pass()));
                return new Card(view(card.pass(), today, names), card.secret());
              });
        });
  }

  private static AuditEntry shown(Caller caller, DayPass pass) {
    return new AuditEntry(
        caller.login(), "day-pass-shown", "day-pass", pass.id(), pass.schoolId(), Map.of());
  }

  /** As its holder sees it. */
  PassView ofHolder(DayPass pass) {
    return transactions.background(
        tx -> view(pass, passes.today(tx), names(tx, Set.of(pass.schoolId()))));
  }

  private Map<UUID, String> names(Transaction tx, Set<UUID> schools) {
    return register.schools(tx, schools).stream()
        .collect(Collectors.toMap(School::id, School::name));
  }

  private static PassView view(DayPass pass, LocalDate today, Map<UUID, String> names) {
    DayPass.State state = pass.state(today);
    return new PassView(
        pass.id(),
        pass.holder(),
        pass.agency(),
        names.getOrDefault(pass.schoolId(), ""),
        pass.firstDay().equals(pass.lastDay())
            ? DAY.format(pass.firstDay())
            : DAY.format(pass.firstDay()) + " to " + DAY.format(pass.lastDay()),
        state.words(),
        state == DayPass.State.GOOD || state == DayPass.State.NOT_YET,
        pass.issuedBy());
  }
}
