package org.lantern.concern.submission;

import java.util.List;
import java.util.Map;
import org.lantern.concern.bodymap.BodyMark;

/**
 * What was sent beside the words, as far as it can be read; most concerns have nothing of it.
 *
 * @param form the answers by the codes of their questions
 * @param asSent what could not be read as it was meant, as words, by the name of its field
 * @param findings what is wrong with it
 */
public record Particulars(
    Given<String> kind,
    Map<String, List<String>> form,
    List<Person> persons,
    List<BodyMark> bodyMap,
    List<Told> toldWhom,
    Map<String, String> asSent,
    List<Finding> findings) {
  public static final Particulars NONE =
      new Particulars(
          Given.absent(), Map.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
}
