package org.lantern.concern.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Fields;

/** What an entry of the directory must hold. */
final class ContactRules {
  static final int NAME_CHARACTERS = 150;
  static final int TEXT_CHARACTERS = 500;
  static final int ADDRESS_CHARACTERS = 300;

  /** What a telephone dials: nothing else may stand behind a link. */
  private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()]{1,24}");

  private ContactRules() {}

  /** An examined entry. */
  sealed interface Result permits Sound, Faulty {}

  record Sound(Contact contact, String reason) implements Result {}

  record Faulty(List<FieldError> faults) implements Result {}

  /**
   * @param first the entry is new: no reason has to be given
   */
  static Result examine(SignpostRequest typed, List<Kind> kinds, LocalDate today, boolean first) {
    Fields fields = new Fields();
    Kind kind = kind(fields, typed.kind(), kinds).orElse(null);
    String authority = fields.optional("localAuthority", typed.localAuthority(), NAME_CHARACTERS);
    if (kind != null && kind.local() && authority == null) {
      fields.fault("localAuthority", "Name the local authority: each has its own.");
    } else if (kind != null && !kind.local() && authority != null) {
      fields.fault("localAuthority", "Leave it empty: this one serves the whole country.");
    }
    String name = fields.required("name", typed.name(), NAME_CHARACTERS, "Write its name.");
    String whatFor =
        fields.required("whatFor", typed.whatFor(), TEXT_CHARACTERS, "Write what it is there for.");
    String phone = phone(fields, typed.phone());
    String web = webAddress(fields, typed.webAddress());
    String hours = fields.optional("openingHours", typed.openingHours(), TEXT_CHARACTERS);
    String decidedBy = fields.optional("decidedBy", typed.decidedBy(), TEXT_CHARACTERS);
    Optional<Parents> parents = parents(fields, typed.parents());
    String source =
        fields.required(
            "source", typed.source(), ADDRESS_CHARACTERS, "Write where the details come from.");
    LocalDate from = fields.day("effectiveFrom", typed.effectiveFrom());
    LocalDate to = fields.day("effectiveTo", typed.effectiveTo());
    LocalDate start = from == null ? today : from;
    if (to != null && to.isBefore(start)) {
      fields.fault("effectiveTo", "Choose a day that is not before the first.");
    }
    LocalDate checked = fields.day("checkedOn", typed.checkedOn());
    if (checked != null && checked.isAfter(today)) {
      fields.fault("checkedOn", "Choose a day that is not in the future.");
    }
    String reason =
        first
            ? fields.optional("reason", typed.reason(), TEXT_CHARACTERS)
            : fields.required(
                "reason", typed.reason(), TEXT_CHARACTERS, "Write why you change it.");
    if (kind == null || !fields.faults().isEmpty()) {
      return new Faulty(fields.faults());
    }
    return new Sound(
        new Contact(
            kind.code(),
            authority,
            name,
            whatFor,
            phone,
            web,
            hours,
            decidedBy == null ? kind.decidedBy() : decidedBy,
            parents.orElse(kind.parents()),
            source,
            start,
            to,
            checked),
        reason == null ? "Added" : reason);
  }

  private static Optional<Kind> kind(Fields fields, @Nullable String code, List<Kind> kinds) {
    Optional<Kind> found = kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    if (found.isEmpty()) {
      fields.fault("kind", "Choose one of the listed kinds.");
    }
    return found;
  }

  private static Optional<Parents> parents(Fields fields, @Nullable String word) {
    if (word == null || word.isBlank()) {
      return Optional.empty();
    }
    Optional<Parents> found = Parents.ofWire(word);
    if (found.isEmpty()) {
      fields.fault("parents", "Choose one of the listed answers.");
    }
    return found;
  }

  private static @Nullable String phone(Fields fields, @Nullable String typed) {
    String phone = fields.optional("phone", typed, ADDRESS_CHARACTERS);
    if (phone != null && !PHONE.matcher(phone).matches()) {
      fields.fault("phone", "Write digits and blanks alone, for instance 0800 1111.");
      return null;
    }
    return phone;
  }

  private static @Nullable String webAddress(Fields fields, @Nullable String typed) {
    String address = fields.optional("webAddress", typed, ADDRESS_CHARACTERS);
    if (address != null && !isWeb(address)) {
      fields.fault("webAddress", "Write a whole address, for instance https://www.example.org.uk.");
      return null;
    }
    return address;
  }

  private static boolean isWeb(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme();
      return uri.getHost() != null
          && scheme != null
          && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
