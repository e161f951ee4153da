package org.lantern.safeguarding.alertpage;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.OpenedAlert;

/**
 * Where the entry behind an alert is read, with its corrections and files: in concern-service,
 * under the address by which people reach it ({@code LANTERN_CONCERN_PUBLIC_URL}).
 */
@Singleton
class EntryLinks {
  private final String publicUrl;

  EntryLinks(@Value("${lantern.concern.public.url:`http://localhost:8081`}") String publicUrl) {
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** Null for whoever reads the alert and not the entry, and where the entry was withdrawn. */
  @Nullable String of(Caller caller, OpenedAlert opened) {
    boolean reads =
        switch (opened.alert().route()) {
          case SAFEGUARDING -> caller.is(Role.DSL);
          case HEAD -> caller.is(Role.HEAD);
          case TRUST -> caller.is(Role.TRUST_SAFEGUARDING);
        };
    boolean withdrawn =
        opened.history().stream()
            .anyMatch(entry -> entry.kind() == HistoryEntry.Kind.ENTRY_WITHDRAWN);
    return reads && !withdrawn ? publicUrl + "/concerns/" + opened.alert().concernId() : null;
  }
}
