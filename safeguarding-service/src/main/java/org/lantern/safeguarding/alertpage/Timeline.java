package org.lantern.safeguarding.alertpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.desk.DeskRows;
import org.lantern.safeguarding.desk.DeskTimes;

/** What happened to an alert, in words. */
final class Timeline {
  private Timeline() {}

  static AlertView.Moment moment(HistoryEntry entry, Map<UUID, String> staff, Instant now) {
    List<String> detail = new ArrayList<>();
    Position position = entry.position();
    if (position != null) {
      detail.add(words(position));
    }
    Channel channel = entry.channel();
    if (channel != null) {
      detail.add("by " + channel.words());
    }
    String recipient = person(entry);
    if (recipient != null) {
      String name = DeskRows.nameOf(recipient, staff);
      detail.add(
          switch (entry.kind()) {
            case LEFT_UNTOUCHED -> "it was with " + name;
            case PASSED_OVER, ACCESS_GRANTED -> name;
            default -> "to " + name;
          });
    }
    String answer = entry.answer();
    if (answer != null && !answer.isBlank()) {
      detail.add(answer);
    }
    if (!entry.actor().startsWith("service:")) {
      detail.add("by " + entry.actor());
    }
    return new AlertView.Moment(
        DeskTimes.words(entry.at(), now), entry.kind().words(), String.join(" · ", detail));
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

  /** The round says that everybody was told before. */
  private static String words(Position position) {
    String step = "step " + position.step();
    return position.round() == 1 ? step : step + ", told again (round " + position.round() + ")";
  }
}
