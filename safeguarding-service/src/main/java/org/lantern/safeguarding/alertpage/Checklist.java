package org.lantern.safeguarding.alertpage;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.desk.DeskRows;
import org.lantern.safeguarding.desk.DeskTimes;
import org.lantern.safeguarding.handling.Action;
import org.lantern.safeguarding.handling.ChecklistItem;

/** What a child needs at once, with what was done of it: each item with its lines below. */
public final class Checklist {
  private Checklist() {}

  /**
   * One item.
   *
   * @param done true when a line says so that no correction has taken back
   */
  public record Tick(ChecklistItem item, boolean done, List<Line> lines) {}

  /**
   * One thing that was done, or a correction of one.
   *
   * @param done false when it says: it was not done after all
   * @param corrects when the line was noted that it puts right; null for none
   */
  public record Line(
      UUID id,
      boolean done,
      String at,
      String by,
      String notedAt,
      @Nullable String corrects,
      @Nullable String note) {}

  static List<Tick> of(List<Action> actions, Map<UUID, String> staff, Instant now) {
    Map<UUID, Boolean> stands = standing(actions);
    Map<UUID, Action> byId = new HashMap<>();
    actions.forEach(action -> byId.put(action.id(), action));
    return Arrays.stream(ChecklistItem.values())
        .map(item -> {
          List<Action> own = actions.stream().filter(each -> each.item() == item).toList();
          return new Tick(
              item,
              own.stream().anyMatch(each -> stands.getOrDefault(each.id(), false)),
              own.stream().map(each -> line(each, byId, staff, now)).toList());
        })
        .toList();
  }

  /** What each line that is no correction comes to, once the latest correction has spoken. */
  private static Map<UUID, Boolean> standing(List<Action> actions) {
    Map<UUID, UUID> first = new HashMap<>();
    Map<UUID, Boolean> stands = new HashMap<>();
    for (Action action : actions) {
      UUID corrects = action.corrects();
      UUID root = corrects == null ? action.id() : first.getOrDefault(corrects, corrects);
      first.put(action.id(), root);
      stands.put(root, action.done());
    }
    return stands;
  }

  private static Line line(
      Action action, Map<UUID, Action> byId, Map<UUID, String> staff, Instant now) {
    UUID corrects = action.corrects();
    Action wrong = corrects == null ? null : byId.get(corrects);
    return new Line(
        action.id(),
        action.done(),
        DeskTimes.words(action.doneAt(), now),
        DeskRows.nameOf(action.notedBy(), staff),
        DeskTimes.words(action.notedAt(), now),
        wrong == null ? null : DeskTimes.words(wrong.notedAt(), now),
        action.note());
  }
}
