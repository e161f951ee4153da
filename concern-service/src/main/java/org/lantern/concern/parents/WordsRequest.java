package org.lantern.concern.parents;

import org.jspecify.annotations.Nullable;
import org.lantern.platform.page.SentForm;

/** What stands above the map, as it was typed. */
public record WordsRequest(
    @Nullable String title, @Nullable String introduction, @Nullable String contacts) {

  static WordsRequest of(SentForm form) {
    return new WordsRequest(form.text("title"), form.text("introduction"), form.text("contacts"));
  }

  static WordsRequest of(Choice choice) {
    return new WordsRequest(choice.title(), choice.introduction(), choice.contacts());
  }
}
