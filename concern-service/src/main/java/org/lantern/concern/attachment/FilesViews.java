package org.lantern.concern.attachment;

import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.time.England;

/** Gathers what a page shows of the files of a concern; any page of a concern may. */
@Singleton
public final class FilesViews {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(England.ZONE);

  private final ReadAttachments attachments;
  private final Ids ids;

  FilesViews(ReadAttachments attachments, Ids ids) {
    this.attachments = attachments;
    this.ids = ids;
  }

  /** Empty where there is no such concern for this caller; the listing is audited. */
  public Optional<FilesView> of(Caller caller, UUID concernId) {
    return of(caller, concernId, List.of(), List.of());
  }

  Optional<FilesView> of(Caller caller, UUID concernId, List<String> added, List<String> errors) {
    return attachments
        .list(caller, concernId, Limit.LARGEST, null)
        .map(page ->
            new FilesView(
                concernId,
                page.items().stream().map(FilesViews::shown).toList(),
                attachments.takesFiles(caller, concernId).orElse(false),
                ids.next().toString(),
                added,
                errors));
  }

  private static FilesView.Shown shown(Attachment file) {
    return new FilesView.Shown(
        file.name(),
        "%s, %s; %s. Added by %s at %s."
            .formatted(
                file.type().label(),
                file.size(),
                file.state(),
                file.addedBy(),
                WORDS.format(file.addedAt())),
        file.isWithheld()
            ? null
            : "/api/concerns/" + file.concernId() + "/attachments/" + file.id());
  }
}
