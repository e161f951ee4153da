package org.lantern.concern.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.FindPupils;
import org.lantern.concern.register.FoundPupil;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.time.England;

/** Gathers what the pages of notices show. */
@Singleton
final class InboundViews {
  private static final int A_PAGE = 50;
  private static final int PUPILS = 10;
  private static final Duration OLD = Duration.ofDays(1);
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(England.ZONE);
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final ReadNotices notices;
  private final Transactions transactions;
  private final Register register;
  private final FindPupils pupils;
  private final Clock clock;

  InboundViews(
      ReadNotices notices,
      Transactions transactions,
      Register register,
      FindPupils pupils,
      Clock clock) {
    this.notices = notices;
    this.transactions = transactions;
    this.register = register;
    this.pupils = pupils;
    this.clock = clock;
  }

  InboundView list(
      Caller caller,
      @Nullable NewNotice typed,
      Map<String, String> errors,
      String notice,
      @Nullable String cursor) {
    ReadNotices.Waiting waiting = notices.waiting(caller, A_PAGE, cursor);
    List<School> schools =
        caller.schools().size() < 2
            ? List.of()
            : transactions.as(caller, tx -> register.schools(tx, caller.schools()));
    return new InboundView(
        typed == null ? NewNotice.fresh(now()) : typed,
        schools,
        caller.is(Role.DSL),
        waiting.page().items().stream().map(one -> line(one, waiting.now())).toList(),
        waiting.page().next(),
        errors,
        notice);
  }

  /** Empty where there is no such notice for this caller; the reading is audited. */
  Optional<NoticeView> one(Caller caller, UUID id, String query, Map<String, String> errors) {
    return notices.open(caller, id).map(opened -> view(caller, opened, query, errors));
  }

  private NoticeView view(
      Caller caller, ReadNotices.Opened opened, String query, Map<String, String> errors) {
    Notice notice = opened.notice();
    NoticeText text = opened.text();
    List<String> about = new ArrayList<>();
    about.add(notice.kind().words());
    if (!text.sender().isEmpty()) {
      about.add("From: " + text.sender());
    }
    if (!text.subject().isEmpty()) {
      about.add("Subject: " + text.subject());
    }
    about.add("Received at " + WORDS.format(notice.receivedAt()));
    about.add("Entered at " + WORDS.format(notice.enteredAt()) + " by " + text.enteredBy());
    return new NoticeView(
        notice.id(),
        about,
        text.text(),
        notice.isMail(),
        notice.isOpen(),
        notice.concernId() == null ? "" : "/concerns/" + notice.concernId(),
        query,
        found(caller, query),
        errors);
  }

  private List<FoundPupil> found(Caller caller, String query) {
    if (query.isBlank()) {
      return List.of();
    }
    return switch (pupils.find(caller, query, PUPILS, null)) {
      case FindPupils.Found found -> found.page().items();
      case FindPupils.NotAllowed _ -> List.of();
    };
  }

  private static InboundView.Line line(Notice notice, Instant now) {
    Duration age = Duration.between(notice.enteredAt(), now);
    return new InboundView.Line(
        notice.id(), notice.kind().words(), words(age), age.compareTo(OLD) >= 0);
  }

  private static String words(Duration age) {
    if (age.toHours() < 1) {
      return "less than an hour";
    }
    long days = age.toDays();
    if (days < 2) {
      return age.toHours() == 1 ? "an hour" : age.toHours() + " hours";
    }
    return days + " days";
  }

  private String now() {
    return LocalDateTime.ofInstant(clock.instant(), England.ZONE).format(FIELD);
  }
}
