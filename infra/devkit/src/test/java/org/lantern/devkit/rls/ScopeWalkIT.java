package org.lantern.devkit.rls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.ServiceDatabase;

class ScopeWalkIT {
  private ServiceDatabase database;

  @BeforeEach
  void freshDatabase() {
    database = Backing.shared().suite().database("walk-test");
  }

  @Test
  void aTableThatShowsItsRowsIsNamedForEachRole() throws SQLException {
    execute("create table open_door (id int)");
    execute("insert into open_door values (1), (2)");
    execute("grant select on open_door to " + database.app().user());
    ScopeWalk walk = ScopeWalk.of(database);
    assertThat(walk.leaks()).containsExactly("app sees 2 rows of open_door");
    assertThatThrownBy(walk::requireNothingVisible)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("app sees 2 rows of open_door");
  }

  @Test
  void aViewThatPassesByThePoliciesIsFound() throws SQLException {
    execute("create table closed (id int)");
    execute("alter table closed enable row level security");
    execute("insert into closed values (1)");
    execute("create view back_door as select * from closed");
    execute("grant select on closed, back_door to " + database.work().user());
    assertThat(ScopeWalk.of(database).leaks()).containsExactly("work sees 1 rows of back_door");
  }

  @Test
  void aTableUnderForcedPoliciesShowsNothingAndIsKnownToHoldRows() throws SQLException {
    execute("create table closed (id int)");
    execute("insert into closed values (1)");
    execute("alter table closed enable row level security");
    execute("alter table closed force row level security");
    execute("create table unused (id int)");
    execute("grant select on closed, unused to " + database.app().user());
    ScopeWalk walk = ScopeWalk.of(database);
    assertThat(walk.walked()).containsExactly("closed", "unused");
    assertThat(walk.empty()).containsExactly("unused");
    assertThatCode(walk::requireNothingVisible).doesNotThrowAnyException();
    assertThat(isForced("closed")).isTrue();
  }

  @Test
  void aTableWithoutSchoolDataIsLeftOutAndAnEmptyWalkIsNoProof() throws SQLException {
    execute("create table categories (code text)");
    execute("comment on table categories is 'no school data: the same everywhere'");
    execute("insert into categories values ('x')");
    execute("grant select on categories to " + database.app().user());
    ScopeWalk walk = ScopeWalk.of(database);
    assertThat(walk.walked()).isEmpty();
    assertThatThrownBy(walk::requireNothingVisible).isInstanceOf(AssertionError.class);
  }

  private boolean isForced(String table) throws SQLException {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select relforcerowsecurity from pg_class where relname = '" + table + "'")) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
