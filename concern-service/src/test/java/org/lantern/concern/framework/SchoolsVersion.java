package org.lantern.concern.framework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.trust.DemoLogins;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** A school's own version of the primary map, for tests: one item more, one fewer, one reworded. */
public record SchoolsVersion(ConcernServer server) {
  public static final String CODE = "primary-provision-map";
  public static final String ADDED = "A quiet corner in every classroom.";
  public static final String REWORDED = "Worry boxes, emptied every day.";
  public static final String REMOVED = "Singing together in assembly";

  /** Adds the next version of the login's school. */
  public FrameworkVersion add(String login, LocalDate effectiveFrom) {
    DemoLogins.Login person = DemoLogins.of(login).orElseThrow();
    return add(caller(login), person.schools().getFirst(), effectiveFrom);
  }

  public FrameworkVersion add(Caller caller, @Nullable UUID school, LocalDate effectiveFrom) {
    Frameworks frameworks = server.context().getBean(Frameworks.class);
    return server
        .context()
        .getBean(Transactions.class)
        .as(
            caller,
            tx -> {
              FrameworkVersion base =
                  frameworks.version(tx, StoreCatalogue.id(CODE, 1)).orElseThrow();
              FrameworkVersion version =
                  new FrameworkVersion(
                      UUID.randomUUID(),
                      CODE,
                      frameworks.highestVersion(tx, CODE, school) + 1,
                      base.title(),
                      school,
                      base.id(),
                      effectiveFrom,
                      FrameworkVersion.State.PUBLISHED,
                      Instant.now(),
                      caller.login(),
                      changed(base.document()));
              frameworks.add(tx, version);
              tx.run();
              return version;
            });
  }

  static Caller caller(String login) {
    DemoLogins.Login person = DemoLogins.of(login).orElseThrow();
    return new Caller(
        login,
        person.name(),
        SmallTrust.staff(login),
        Set.of(Role.STAFF, Role.SENCO),
        Set.copyOf(person.schools()));
  }

  /** Changed as a school would: ids of what stays are kept. */
  public static Framework changed(Framework base) {
    List<Item> items = new ArrayList<>();
    for (Item item : base.items()) {
      if (item.text().equals("Worry boxes")) {
        items.add(worded(item, item.id(), REWORDED));
        items.add(worded(item, "uni-proactive-own-01", ADDED));
      } else if (!item.text().equals(REMOVED)) {
        items.add(item);
      }
    }
    return new Framework(
        base.code(),
        base.title(),
        base.kind(),
        base.phase(),
        base.source(),
        base.summary(),
        base.tiers(),
        base.sections(),
        items,
        base.escalations(),
        base.citations(),
        base.names(),
        base.superseded());
  }

  private static Item worded(Item item, String id, String text) {
    return new Item(
        id,
        item.section(),
        item.tier(),
        item.kind(),
        text,
        item.who(),
        item.uses(),
        item.cadence(),
        item.constraints(),
        item.threshold(),
        item.examples(),
        item.citations(),
        item.partOf());
  }
}
