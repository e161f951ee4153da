package org.lantern.concern.attachment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.lantern.concern.entry.EntryFiles;
import org.lantern.platform.identity.Caller;

/** What the page of an entry lists of its files: the same as any other page of the concern. */
@Singleton
final class FilesOfEntry implements EntryFiles {
  private final FilesViews views;

  FilesOfEntry(FilesViews views) {
    this.views = views;
  }

  @Override
  public List<Shown> of(Caller caller, UUID concernId) {
    return views.of(caller, concernId).map(FilesView::files).stream()
        .flatMap(List::stream)
        .map(file -> new Shown(file.name(), file.about(), file.address()))
        .toList();
  }
}
