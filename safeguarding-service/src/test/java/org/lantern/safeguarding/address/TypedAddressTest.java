package org.lantern.safeguarding.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
  @ParameterizedTest
  @CsvSource({
    "07700 900 123,+447700900123",
    "+44 7700 900123,+447700900123",
    "(07700) 900-123,+447700900123",
    "+33 6 12 34 56 78,+33612345678"
  })
  void aMobileIsKeptInItsInternationalForm(String typed, String kept) {
    assertThat(TypedAddress.read(AddressKind.PHONE, typed)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "999", "020 7946 0018", "07700 900", "+44", "phone"})
  void whatTakesNoTextMessageIsNoPhone(String typed) {
    assertThat(TypedAddress.read(AddressKind.PHONE, typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "name@host",
        "a@b.example, c@d.example",
        "Name <a@b.example>",
        "a@b.example\r\nBcc: c@d.example"
      })
  void oneMailboxAndNothingElse(String typed) {
    assertThat(TypedAddress.read(AddressKind.MAILBOX, " a.b@c.example ")).contains("a.b@c.example");
    assertThat(TypedAddress.read(AddressKind.MAILBOX, typed)).isEmpty();
  }
}
