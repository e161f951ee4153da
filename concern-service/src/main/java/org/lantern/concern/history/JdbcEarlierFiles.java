package org.lantern.concern.history;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.upload.Portions;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** Files of earlier records in PostgreSQL, in sealed portions. */
@Singleton
final class JdbcEarlierFiles implements EarlierFiles {
  private static final String FILE =
      "select id, school_id, record_id, media_type, bytes, portions, sealed from history_file ";

  private final HistorySeals seals;

  JdbcEarlierFiles(HistorySeals seals) {
    this.seals = seals;
  }

  @Override
  public Map<UUID, List<EarlierFile>> of(Transaction tx, Collection<UUID> recordIds) {
    return tx
        .list(
            FILE + "where record_id = any (?) order by id",
            row -> new Held(row.uuid("record_id"), earlierFile(row)),
            recordIds)
        .stream()
        .collect(
            Collectors.groupingBy(
                Held::recordId, Collectors.mapping(Held::file, Collectors.toList())));
  }

  private record Held(UUID recordId, EarlierFile file) {}

  @Override
  public boolean add(
      Transaction tx, UUID importId, @Nullable UUID recordId, EarlierFile file, byte[] content) {
    boolean isNew =
        tx.add(
                    "insert into history_file (id, school_id, import_id, record_id, media_type,"
                        + " bytes, portions, sealed) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing",
                    file.id(),
                    file.schoolId(),
                    importId,
                    recordId,
                    file.mediaType(),
                    file.bytes(),
                    file.portions(),
                    seals.seal(
                        file.id(),
                        file.schoolId(),
                        "file-name",
                        file.name().getBytes(StandardCharsets.UTF_8)))
                .run()
            == 1;
    for (int number = 0; isNew && number < file.portions(); number++) {
      tx.add(
              "insert into history_portion (file_id, number, sealed) values (?, ?, ?)",
              file.id(),
              number,
              seals.seal(
                  file.id(), file.schoolId(), "portion-" + number, Portions.cut(content, number)))
          .run();
    }
    return isNew;
  }

  @Override
  public Optional<EarlierFile> file(Transaction tx, UUID id) {
    return tx.one(FILE + "where id = ? and record_id is not null", this::earlierFile, id);
  }

  @Override
  public byte[] portion(Transaction tx, EarlierFile file, int number) {
    byte[] sealed =
        tx.one(
                "select sealed from history_portion where file_id = ? and number = ?",
                row -> row.bytes("sealed"),
                file.id(),
                number)
            .orElseThrow();
    return seals.open(file.id(), file.schoolId(), "portion-" + number, sealed);
  }

  private EarlierFile earlierFile(Row row) throws SQLException {
    UUID id = row.uuid("id");
    UUID schoolId = row.uuid("school_id");
    return new EarlierFile(
        id,
        schoolId,
        new String(
            seals.open(id, schoolId, "file-name", row.bytes("sealed")), StandardCharsets.UTF_8),
        row.text("media_type"),
        row.number("bytes"),
        (int) row.number("portions"));
  }
}
