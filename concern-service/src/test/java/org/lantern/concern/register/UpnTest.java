package org.lantern.concern.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantern.devkit.trust.DemoPupil;

class UpnTest {
  @ParameterizedTest
  @ValueSource(strings = {"B801200005001", "H801200001001", "M80120000500A"})
  void aNumberWithItsCheckLetterIsValid(String upn) {
    assertThat(Upn.read(upn)).isEqualTo(new Upn.Valid(new Upn(upn)));
  }

  @Test
  void blanksAndLowerCaseAreForgiven() {
    assertThat(Upn.read(" b801200005001 ")).isEqualTo(Upn.read("B801200005001"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', MISSING",
    "'   ', MISSING",
    "B80120000500, LENGTH",
    "B8012000050011, LENGTH",
    "I801200005001, FIRST_CHARACTER",
    "O801200005001, FIRST_CHARACTER",
    "S801200005001, FIRST_CHARACTER",
    "1801200005001, FIRST_CHARACTER",
    "B8O1200005001, DIGITS",
    "B80120000500I, LAST_CHARACTER",
    "B80120000500-, LAST_CHARACTER",
    "C801200005001, CHECK_LETTER",
    "B801200005002, CHECK_LETTER",
    "B810200005001, CHECK_LETTER",
    "M80120000500B, CHECK_LETTER"
  })
  void whatIsWrongWithANumberIsNamed(String text, Upn.Fault fault) {
    assertThat(Upn.read(text)).isEqualTo(new Upn.Invalid(fault));
  }

  @Test
  void everyNumberOfTheDemoIsValid() {
    assertThat(DemoPupil.ALL)
        .allSatisfy(pupil -> assertThat(Upn.read(pupil.upn())).isInstanceOf(Upn.Valid.class));
  }
}
