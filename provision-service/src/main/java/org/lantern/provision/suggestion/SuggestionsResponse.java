package org.lantern.provision.suggestion;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.paging.Page;

/** A page of suggestions, under a name that the description of the API can say. */
@Serdeable
record SuggestionsResponse(List<SuggestionResponse> items, @Nullable String next) {
  static SuggestionsResponse of(Page<SuggestionResponse> page) {
    return new SuggestionsResponse(page.items(), page.next());
  }
}
