package org.lantern.safeguarding.alertpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.address.Hook;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.OpenedAlert;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.StepName;
import org.lantern.safeguarding.desk.DeskRows;
import org.lantern.safeguarding.desk.DeskTimes;
import org.lantern.safeguarding.notice.Recipient;

/**
 * What happened to an alert, in words. A step has its name from the policy of the alert; those from
 * before it was raised have their number alone, for it took another policy with it then.
 */
final class Timeline {
  private final List<HistoryEntry> history;
  private final Policy policy;
  private final int sinceRound;
  private final Map<UUID, String> staff;
  private final Instant now;

  Timeline(OpenedAlert opened, Map<UUID, String> staff) {
    this.history = opened.history();
    this.policy = opened.alert().policy();
    this.sinceRound = roundAfterRaising(history);
    this.staff = Map.copyOf(staff);
    this.now = opened.now();
  }

  List<AlertView.Moment> moments() {
    return history.stream().map(this::moment).toList();
  }

  /** The person in a recipient's key, which may say more behind a full stop. */
  static @Nullable String person(HistoryEntry entry) {
    String recipient = entry.recipient();
    if (recipient == null) {
      return null;
    }
    int more = recipient.indexOf('.');
    return more < 0 ? recipient : recipient.substring(0, more);
  }

  private AlertView.Moment moment(HistoryEntry entry) {
    List<String> detail = new ArrayList<>();
    Position position = entry.position();
    String answer = entry.answer();
    if (position != null) {
      detail.add(words(position, answer));
    }
    Channel channel = entry.channel();
    String recipient = person(entry);
    boolean toAPlace = channel == Channel.TEAMS || channel == Channel.WEBHOOK;
    if (channel != null) {
      detail.add("by " + channel.words() + (toAPlace ? ofPlace(recipient) : ""));
    }
    if (recipient != null && !toAPlace) {
      String name = nameOf(recipient);
      detail.add(
          switch (entry.kind()) {
            case LEFT_UNTOUCHED -> "it was with " + name;
            case PASSED_OVER, ACCESS_GRANTED -> name;
            default -> "to " + name;
          });
    }
    if (answer != null && !answer.isBlank()) {
      detail.add(
          entry.kind() == HistoryEntry.Kind.NOTICE_SENT ? "handed over (" + answer + ")" : answer);
    }
    if (!entry.actor().startsWith("service:")) {
      detail.add("by " + DeskRows.nameOf(entry.actor(), staff));
    }
    return new AlertView.Moment(
        DeskTimes.words(entry.at(), now), entry.kind().words(), String.join(" · ", detail));
  }

  private static String ofPlace(@Nullable String recipient) {
    return Hook.TRUST.toString().equals(recipient) ? " of the trust" : " of the school";
  }

  private String nameOf(String recipient) {
    return Recipient.isContact(recipient)
        ? "the trust's contact"
        : DeskRows.nameOf(recipient, staff);
  }

  /** The round says that everybody was told before. Whom it told is not said twice. */
  private String words(Position position, @Nullable String answer) {
    String step = name(position).map(name -> words(name, answer)).orElse("step " + position.step());
    return position.round() == 1 ? step : step + ", told again (round " + position.round() + ")";
  }

  private static String words(StepName name, @Nullable String answer) {
    Audience who = name.who();
    return who != null && who.words().equals(answer) ? name.place() : name.words();
  }

  private Optional<StepName> name(Position position) {
    return position.round() < sinceRound ? Optional.empty() : policy.nameOf(position);
  }

  private static int roundAfterRaising(List<HistoryEntry> history) {
    int since = 1;
    boolean raised = false;
    for (HistoryEntry entry : history) {
      Position position = entry.position();
      if (entry.kind() == HistoryEntry.Kind.RAISED) {
        raised = true;
      } else if (raised && position != null && entry.kind() == HistoryEntry.Kind.STEP_TAKEN) {
        since = position.round();
        raised = false;
      }
    }
    return since;
  }
}
