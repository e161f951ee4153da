package org.lantern.concern.log;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The table of drafts; it is called inside a transaction whose scope has been sent. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRows extends GenericRepository<DraftRow, UUID> {
  Optional<DraftRow> findByLogin(String login);

  @Query(
      "insert into draft (id, login, updated_at, sealed)"
          + " values (:id, :login, lantern_now(), :sealed)"
          + " on conflict (login) do update"
          + " set updated_at = excluded.updated_at, sealed = excluded.sealed")
  void keep(UUID id, String login, byte[] sealed);

  void deleteByLogin(String login);
}
