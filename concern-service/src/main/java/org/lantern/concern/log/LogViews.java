package org.lantern.concern.log;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lantern.concern.category.Categories;
import org.lantern.concern.category.Category;
import org.lantern.concern.receipt.Receipt;
import org.lantern.concern.receipt.Receipts;
import org.lantern.concern.register.FindPupils;
import org.lantern.concern.register.FoundPupil;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;

/** Gathers what the log page shows to a caller. */
@Singleton
final class LogViews {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final int PUPILS = 10;
  private static final int RECENT = 5;

  private final Transactions transactions;
  private final Categories categories;
  private final FindPupils pupils;
  private final Register register;
  private final Receipts receipts;
  private final Clock clock;

  LogViews(
      Transactions transactions,
      Categories categories,
      FindPupils pupils,
      Register register,
      Receipts receipts,
      Clock clock) {
    this.transactions = transactions;
    this.categories = categories;
    this.pupils = pupils;
    this.register = register;
    this.receipts = receipts;
    this.clock = clock;
  }

  private record Known(Optional<FoundPupil> chosen, List<School> schools, List<Receipt> recent) {}

  LogView of(Caller caller, LogRequest typed, Map<String, String> errors, String notice) {
    Known known =
        transactions.as(
            caller,
            tx ->
                new Known(
                    chosen(tx, typed.pupilId()),
                    schools(tx, caller),
                    receipts.latest(tx, null, RECENT)));
    List<FoundPupil> shown = new ArrayList<>();
    known.chosen().ifPresent(shown::add);
    boolean searched = !typed.query().isBlank();
    if (searched) {
      found(caller, typed.query()).stream()
          .filter(pupil -> shown.stream().noneMatch(other -> other.id().equals(pupil.id())))
          .forEach(shown::add);
    }
    return new LogView(
        typed, shown, searched, byHeading(), known.schools(), errors, notice, known.recent());
  }

  /** Now, as a browser's field for date and time writes it. */
  String nowInEngland() {
    return LocalDateTime.ofInstant(clock.instant(), ENGLAND)
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
  }

  private List<FoundPupil> found(Caller caller, String query) {
    return switch (pupils.find(caller, query, PUPILS, null)) {
      case FindPupils.Found found -> found.page().items();
      case FindPupils.NotAllowed _ -> List.of();
    };
  }

  private Optional<FoundPupil> chosen(Transaction tx, String pupilId) {
    try {
      return pupilId.isBlank()
          ? Optional.empty()
          : register.pupil(tx, UUID.fromString(pupilId)).flatMap(pupil -> shown(tx, pupil));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Optional<FoundPupil> shown(Transaction tx, KnownPupil pupil) {
    String upn = pupil.upn() == null ? "" : pupil.upn();
    return pupil.schoolIds().stream()
        .findFirst()
        .flatMap(school -> register.school(tx, school))
        .map(school -> new FoundPupil(pupil.id(), upn, pupil.name(), pupil.yearGroup(), school));
  }

  /** Only where there is a choice. */
  private List<School> schools(Transaction tx, Caller caller) {
    return caller.schools().size() < 2
        ? List.of()
        : caller.schools().stream()
            .sorted()
            .flatMap(school -> register.school(tx, school).stream())
            .toList();
  }

  private Map<String, List<Category>> byHeading() {
    return categories.all().stream()
        .collect(Collectors.groupingBy(Category::heading, LinkedHashMap::new, Collectors.toList()));
  }
}
