package org.lantern.concern.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedNameTest {
  @Test
  void caseAndAccentsMakeNoDifference() {
    assertThat(FoldedName.words("ZOË Łukasz")).containsExactly("zoe", "lukasz");
  }

  @Test
  void aHyphenPartsWordsAndAnApostropheDoesNot() {
    assertThat(FoldedName.words("Siân O’Brien-Smith")).containsExactly("sian", "obrien", "smith");
  }

  @Test
  void whatHasNoLetterHasNoWord() {
    assertThat(FoldedName.words(" -- ' ")).isEmpty();
  }

  @Test
  void listsAreSortedByFamilyNameFirst() {
    assertThat(FoldedName.sortKey("Zoë", "Ash")).isLessThan(FoldedName.sortKey("Ada", "Ashby"));
  }
}
