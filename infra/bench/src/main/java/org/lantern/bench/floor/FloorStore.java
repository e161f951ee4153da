package org.lantern.bench.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** The floor's two transactions, one round trip of statements and one commit each. */
final class FloorStore {
  private final DataSource pool;

  FloorStore(DataSource pool) {
    this.pool = pool;
  }

  void createTables() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table concern (id uuid primary key, body bytea not null, at timestamptz not null default now());
          create table outbox (id uuid primary key, payload bytea not null, sent_at timestamptz);
          create table inbox (id uuid primary key, at timestamptz not null default now());
          create table alert (id uuid primary key, body bytea not null, at timestamptz not null default now());
          """);
    }
  }

  void record(UUID concern, byte[] body) throws SQLException {
    write(
        "insert into concern (id, body) values (?, ?); insert into outbox (id, payload) values (?, ?)",
        concern,
        body,
        concern,
        body);
  }

  void alert(UUID concern, byte[] body) throws SQLException {
    write(
        "insert into inbox (id) values (?) on conflict do nothing; insert into alert (id, body) values (?, ?)",
        concern,
        concern,
        body);
  }

  private void write(String sql, Object... values) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int at = 0; at < values.length; at++) {
          statement.setObject(at + 1, values[at]);
        }
        statement.execute();
      }
      connection.commit();
    }
  }
}
