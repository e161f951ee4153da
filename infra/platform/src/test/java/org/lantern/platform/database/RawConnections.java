package org.lantern.platform.database;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The pool itself, without transaction and without scope: what only a test may do. */
@Singleton
final class RawConnections {
  private final DataSource requests;

  RawConnections(@Named("default") DataSource requests) {
    this.requests = requests;
  }

  Connection takeFromRequestPool() throws SQLException {
    return DelegatingDataSource.unwrapDataSource(requests).getConnection();
  }
}
