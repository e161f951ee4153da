package org.lantern.safeguarding.channelpage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.address.Hook;
import org.lantern.safeguarding.address.Hooks;
import org.lantern.safeguarding.address.OwnAddress;
import org.lantern.safeguarding.address.OwnAddresses;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.channel.ChannelState;
import org.lantern.safeguarding.channel.ChannelStates;
import org.lantern.safeguarding.desk.DeskRows;
import org.lantern.safeguarding.desk.DeskTimes;
import org.lantern.safeguarding.postbox.Postboxes;

/** Gathers what the page of the channels shows to a person. Changes nothing. */
@Singleton
class ShowChannels {
  private static final int MOST_HOOKS = 400;

  private final Transactions transactions;
  private final ChannelStates states;
  private final OwnAddresses own;
  private final Hooks hooks;
  private final Names names;
  private final Postboxes postboxes;

  ShowChannels(
      Transactions transactions,
      ChannelStates states,
      OwnAddresses own,
      Hooks hooks,
      Names names,
      Postboxes postboxes) {
    this.transactions = transactions;
    this.states = states;
    this.own = own;
    this.hooks = hooks;
    this.names = names;
    this.postboxes = postboxes;
  }

  ChannelsView show(
      Caller caller,
      Map<String, String> typed,
      Map<String, String> errors,
      ChannelsView.@Nullable Told told) {
    return transactions.as(
        caller,
        tx -> {
          Instant now =
              tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
          List<OwnAddress> given = AlertReaders.includes(caller) ? own.of(tx, caller) : List.of();
          return new ChannelsView(
              states.of(tx).stream().map(state -> line(state, given, now)).toList(),
              given,
              postboxes.setUp().contains(Channel.SMS),
              places(tx, caller, errors.keySet()),
              typed,
              errors,
              told);
        });
  }

  private static ChannelsView.Line line(ChannelState state, List<OwnAddress> given, Instant now) {
    boolean setUp = state.condition() != ChannelState.Condition.NOT_SET_UP;
    String detail = "";
    if (state.since() != null) {
      detail =
          "Since "
              + DeskTimes.words(state.since(), now)
              + ": "
              + state.answer()
              + ". Nothing has gone that way since.";
    } else if (state.lastTakenAt() != null) {
      detail = "Last handed over " + DeskTimes.words(state.lastTakenAt(), now);
    } else if (setUp) {
      detail = "Nothing was sent by it yet";
    }
    boolean hook = state.place() != null;
    boolean testable = setUp && (hook || !given.isEmpty());
    String path = "/settings/channels/" + state.channel().wire() + "/test";
    return new ChannelsView.Line(
        state.name(),
        state.isUntried() ? "not tried yet" : state.condition().words(),
        state.isFailing(),
        setUp && !state.isUntried(),
        detail,
        testable ? path + (hook ? "?place=" + state.place() : "") : null);
  }

  private List<ChannelsView.Place> places(Transaction tx, Caller caller, Set<String> faulty) {
    Map<UUID, List<Hook>> set = new LinkedHashMap<>();
    named(tx, hooks.known(tx, MOST_HOOKS))
        .forEach(hook -> set.computeIfAbsent(hook.place(), first -> new ArrayList<>()).add(hook));
    boolean wholeTrust = caller.is(Role.TRUST_SAFEGUARDING, Role.OPERATOR);
    Set<UUID> ids = new TreeSet<>(caller.schools());
    if (wholeTrust) {
      ids.addAll(set.keySet());
      ids.remove(Hook.TRUST);
    }
    Map<UUID, String> schools = names.ofSchools(tx, ids);
    List<ChannelsView.Place> places = new ArrayList<>();
    for (UUID id : ids) {
      places.add(place(id, schools.getOrDefault(id, id.toString()), set, faulty, ids.size() == 1));
    }
    places.sort(Comparator.comparing(ChannelsView.Place::name));
    if (wholeTrust) {
      places.addFirst(place(Hook.TRUST, "The trust", set, faulty, false));
    }
    return List.copyOf(places);
  }

  private List<Hook> named(Transaction tx, List<Hook> known) {
    Set<UUID> staff = new TreeSet<>();
    known.forEach(hook -> DeskRows.uuid(hook.setBy(), staff));
    Map<UUID, String> called = names.ofStaff(tx, staff);
    return known.stream()
        .map(hook -> hook.withName(DeskRows.nameOf(hook.setBy(), called)))
        .toList();
  }

  private static ChannelsView.Place place(
      UUID id, String name, Map<UUID, List<Hook>> set, Set<String> faulty, boolean only) {
    List<Hook> ofPlace = set.getOrDefault(id, List.of());
    return new ChannelsView.Place(
        id,
        name,
        one(ofPlace, Channel.TEAMS),
        one(ofPlace, Channel.WEBHOOK),
        only || faulty.stream().anyMatch(field -> field.endsWith(id.toString())));
  }

  private static @Nullable Hook one(List<Hook> hooks, Channel channel) {
    return hooks.stream().filter(hook -> hook.channel() == channel).findAny().orElse(null);
  }
}
