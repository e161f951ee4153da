package org.lantern.concern.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record in one version.
 *
 * @param from the first day of this version
 * @param source where its questions come from
 * @param counts it says something about how the pupil is: it may suggest a tier and is counted. A
 *     call with the family is not
 * @param category the heading that is taken where none was chosen
 * @param consults whom it asks for advice, {@code senco}
 * @param sameDay it is to be recorded on the day on which it happened
 */
public record Kind(
    String code,
    int version,
    LocalDate from,
    String name,
    String about,
    String source,
    boolean counts,
    @Nullable String category,
    @Nullable String consults,
    boolean sameDay,
    List<KindField> fields) {
  /** What is recorded when nobody says otherwise. */
  public static final String CONCERN = "concern";

  /** Asks the SENCO. */
  public static final String SEN_CONCERN = "sen-concern";

  /** What was agreed with social care, police or health: for safeguarding leads, not for teams. */
  public static final String AGENCY_CONTACT = "agency-contact";

  public Kind {
    fields = List.copyOf(fields);
  }

  /** Whether it stands on the SENCO's list until it is answered. */
  public boolean asksSenco() {
    return "senco".equals(consults);
  }

  public Optional<KindField> field(String fieldCode) {
    return fields.stream().filter(field -> field.code().equals(fieldCode)).findFirst();
  }
}
