package org.lantern.concern.log;

import java.util.List;
import java.util.Map;
import org.lantern.concern.bodymap.BodyPart;
import org.lantern.concern.bodymap.BodyView;
import org.lantern.concern.kind.Kind;

/**
 * What the log page shows where it unfolds.
 *
 * @param people other children: those chosen, then those found
 * @param searched whether one was searched for
 * @param kinds what can be recorded, in order
 * @param kind the one that is chosen
 * @param asides answers to questions of other kinds: kept while the choice goes to and fro
 */
public record FurtherView(
    List<LogPerson> people,
    boolean searched,
    List<LogMark> marks,
    List<Kind> kinds,
    Kind kind,
    Map<String, String> asides) {

  public List<BodyPart> parts(BodyView view) {
    return BodyPart.of(view);
  }

  /** The places that are marked on that side. */
  public List<LogMark> on(BodyView view) {
    return marks.stream()
        .filter(mark -> {
          LogMark.Place place = mark.place();
          return place != null && place.view().equals(view.wire());
        })
        .toList();
  }
}
