package org.lantern.safeguarding.address;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what somebody typed as their phone or mailbox, into the form in which it is kept. */
final class TypedAddress {
  private static final Set<PhoneNumberType> WITH_TEXT_MESSAGES =
      EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  /** Given to nobody (Ofcom, numbers for use in drama), and what Notify takes for trying it out. */
  private static final Pattern OF_NOBODY = Pattern.compile("\\+447700900\\d{3}");

  private static final int LONGEST = 254;

  private TypedAddress() {}

  /** Empty when nothing could be sent there. */
  static Optional<String> read(AddressKind kind, String typed) {
    return switch (kind) {
      case PHONE -> phone(typed);
      case MAILBOX -> mailbox(typed.strip());
    };
  }

  /** A mobile; without a country it is one of the United Kingdom. */
  private static Optional<String> phone(String typed) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(typed, "GB");
      String kept = numbers.format(number, PhoneNumberFormat.E164);
      boolean mobile =
          numbers.isValidNumber(number)
              && WITH_TEXT_MESSAGES.contains(numbers.getNumberType(number));
      return mobile || OF_NOBODY.matcher(kept).matches() ? Optional.of(kept) : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  private static Optional<String> mailbox(String typed) {
    if (typed.length() > LONGEST || typed.chars().anyMatch(sign -> sign <= ' ' || sign > '~')) {
      return Optional.empty();
    }
    try {
      InternetAddress address = new InternetAddress(typed, true);
      int at = typed.lastIndexOf('@');
      return address.getAddress().equals(typed) && typed.indexOf('.', at) > at + 1
          ? Optional.of(typed)
          : Optional.empty();
    } catch (AddressException noMailbox) {
      return Optional.empty();
    }
  }
}
