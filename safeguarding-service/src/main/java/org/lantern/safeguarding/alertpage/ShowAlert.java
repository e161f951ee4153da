package org.lantern.safeguarding.alertpage;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.alert.OpenedAlert;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.ReadAlert;
import org.lantern.safeguarding.desk.DeskRows;
import org.lantern.safeguarding.desk.DeskTimes;

/** Shows a person one alert as a page: what it says, and what happened to it. */
@Singleton
class ShowAlert {
  private final Transactions transactions;
  private final ReadAlert readAlert;
  private final DeskRows rows;
  private final Names names;
  private final EntryLinks entryLinks;

  ShowAlert(
      Transactions transactions,
      ReadAlert readAlert,
      DeskRows rows,
      Names names,
      EntryLinks entryLinks) {
    this.transactions = transactions;
    this.readAlert = readAlert;
    this.rows = rows;
    this.names = names;
    this.entryLinks = entryLinks;
  }

  /** What became of a wish to see it. */
  sealed interface Outcome {
    record Shown(AlertView view) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotYourRole() implements Outcome {}
  }

  Outcome show(Caller caller, UUID alertId) {
    return switch (readAlert.read(caller, alertId)) {
      case ReadAlert.Outcome.Shown(OpenedAlert opened) -> new Outcome.Shown(view(caller, opened));
      case ReadAlert.Outcome.NotFound() -> new Outcome.NotFound();
      case ReadAlert.Outcome.NotYourRole() -> new Outcome.NotYourRole();
    };
  }

  private AlertView view(Caller caller, OpenedAlert opened) {
    return transactions.as(
        caller,
        tx -> {
          Set<UUID> staff = new HashSet<>();
          opened.history().forEach(entry -> DeskRows.uuid(entry.recipient(), staff));
          Map<UUID, String> known = names.ofStaff(tx, staff);
          List<AlertView.Moment> timeline = new ArrayList<>();
          opened.history().forEach(entry -> timeline.add(moment(entry, opened, known)));
          return new AlertView(
              rows.of(tx, caller, opened.alert(), opened.now()),
              opened.details(),
              opened.details() == null
                  ? null
                  : DeskTimes.words(opened.details().observedAt(), opened.now()),
              entryLinks.of(caller, opened),
              timeline,
              opened.historyCut());
        });
  }

  private static AlertView.Moment moment(
      HistoryEntry entry, OpenedAlert opened, Map<UUID, String> known) {
    List<String> detail = new ArrayList<>();
    Position position = entry.position();
    if (position != null) {
      detail.add(words(position));
    }
    if (entry.channel() != null) {
      detail.add("by " + entry.channel().words());
    }
    if (entry.recipient() != null) {
      detail.add("to " + DeskRows.nameOf(entry.recipient(), known));
    }
    add(detail, entry.answer());
    if (!entry.actor().startsWith("service:")) {
      detail.add("by " + entry.actor());
    }
    return new AlertView.Moment(
        DeskTimes.words(entry.at(), opened.now()),
        entry.kind().words(),
        String.join(" · ", detail));
  }

  /** The round says that everybody was told before. */
  private static String words(Position position) {
    String step = "step " + position.step();
    return position.round() == 1 ? step : step + ", told again (round " + position.round() + ")";
  }

  private static void add(List<String> detail, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      detail.add(words);
    }
  }
}
