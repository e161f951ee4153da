package org.lantern.safeguarding.address;

import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.postbox.HookAddress;
import org.lantern.safeguarding.postbox.OutsideCalls;
import org.lantern.safeguarding.postbox.PostboxSettings;
import org.lantern.safeguarding.postbox.Signature;

/**
 * Sets or removes the Teams channel or the webhook of a place. The DSL and the head do it for their
 * school, the trust's safeguarding lead and operators for every school and for the trust. Setting
 * it again replaces the address and makes another secret; of two who set it at once the later
 * stands. Where the address leads is looked up before anything is written, and again at each call.
 */
@Singleton
public class KeepHook {
  private static final int SECRET_BYTES = 32;

  private final Transactions transactions;
  private final Hooks hooks;
  private final OutsideCalls calls;
  private final PostboxSettings settings;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  KeepHook(
      Transactions transactions,
      Hooks hooks,
      OutsideCalls calls,
      PostboxSettings settings,
      AuditTrail audit) {
    this.transactions = transactions;
    this.hooks = hooks;
    this.calls = calls;
    this.settings = settings;
    this.audit = audit;
  }

  /** True for whoever may set the hooks of this place. */
  public static boolean mayKeep(Caller caller, UUID place) {
    return caller.is(Role.TRUST_SAFEGUARDING, Role.OPERATOR)
        || (caller.is(Role.DSL, Role.HEAD) && caller.schools().contains(place));
  }

  public HookOutcome set(Caller caller, UUID place, Channel channel, @Nullable String typed) {
    if (!mayKeep(caller, place) || !isHook(channel)) {
      return new HookOutcome.NotFound();
    }
    return switch (HookAddress.of(typed == null ? "" : typed, settings.trustedHosts())) {
      case HookAddress.Faulty(String reason) -> refused(reason);
      case HookAddress.Sound(URI address) -> {
        String fault = calls.faultOf(address);
        yield fault == null ? write(caller, place, channel, address) : refused(fault);
      }
    };
  }

  public HookOutcome remove(Caller caller, UUID place, Channel channel) {
    if (!mayKeep(caller, place) || !isHook(channel)) {
      return new HookOutcome.NotFound();
    }
    return transactions.as(
        caller,
        tx -> {
          if (!hooks.remove(tx, place, channel)) {
            return new HookOutcome.NotFound();
          }
          audit.append(tx, entry(caller, "hook-removed", place, channel, ""));
          return new HookOutcome.Removed();
        });
  }

  private HookOutcome write(Caller caller, UUID place, Channel channel, URI address) {
    String secret = channel == Channel.WEBHOOK ? secret() : null;
    transactions.as(
        caller,
        tx -> {
          hooks.put(tx, place, channel, address, secret, AlertReaders.nameInRecord(caller));
          audit.append(tx, entry(caller, "hook-set", place, channel, address.getHost()));
          return true;
        });
    return new HookOutcome.Stands(secret);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Signature.secret(bytes);
  }

  private static boolean isHook(Channel channel) {
    return channel == Channel.TEAMS || channel == Channel.WEBHOOK;
  }

  private static HookOutcome refused(String reason) {
    return new HookOutcome.Refused(List.of(new FieldError("address", reason)));
  }

  private static AuditEntry entry(
      Caller caller, String action, UUID place, Channel channel, String host) {
    return new AuditEntry(
        caller.login(),
        action,
        "hook",
        place,
        place.equals(Hook.TRUST) ? null : place,
        Map.of("channel", channel.wire(), "host", host));
  }
}
