package org.lantern.safeguarding.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.lantern.devkit.backing.ServiceDatabase;

/**
 * Kills whoever writes, once, at the n-th write from now: the transaction fails and leaves nothing
 * behind, as when the process dies there. It counts the rows of alerts, what belongs to them, and
 * the audit.
 */
public record Faults(ServiceDatabase database) {
  private static final List<String> WRITTEN =
      List.of("alert", "alert_history", "alert_reader", "notice", "audit_entry");

  public static Faults of(ServiceDatabase database) {
    Faults faults = new Faults(database);
    faults.execute(
        "create sequence if not exists test_fault_writes",
        "create table if not exists test_fault (at bigint not null)",
        "comment on table test_fault is 'no school data: which write a test makes fail'",
        "delete from test_fault",
        "insert into test_fault values (-1)",
        "create or replace function test_fault() returns trigger language plpgsql"
            + " security definer as $$ begin"
            + " if nextval('test_fault_writes') = (select at from test_fault) then"
            + " raise exception 'killed'; end if; return new; end $$");
    for (String table : WRITTEN) {
      faults.execute(
          "create or replace trigger test_fault before insert or update on "
              + table
              + " for each row execute function test_fault()");
    }
    return faults;
  }

  /** The n-th write from now fails, from 1. */
  public void killAt(int write) {
    execute(
        "update test_fault set at = -1",
        "select setval('test_fault_writes', 1, false)",
        "update test_fault set at = " + write);
  }

  /** Nothing fails any more. */
  public void none() {
    execute("update test_fault set at = -1");
  }

  private void execute(String... statements) {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
