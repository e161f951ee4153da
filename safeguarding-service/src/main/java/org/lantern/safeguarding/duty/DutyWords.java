package org.lantern.safeguarding.duty;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.rota.SchoolHours;

/** Duty in words, for templates. */
public final class DutyWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

  private DutyWords() {}

  public static String names(List<OnDuty.Person> people) {
    return String.join(", ", people.stream().map(OnDuty.Person::name).toList());
  }

  /** The time of day, with the day in front unless it is today. */
  public static String time(Instant at, Instant now) {
    ZonedDateTime local = at.atZone(SchoolHours.ENGLAND);
    boolean today = local.toLocalDate().equals(now.atZone(SchoolHours.ENGLAND).toLocalDate());
    return (today ? TIME : DAY).format(local);
  }

  public static String at(OnDuty.Told told, OnDuty duty) {
    return told.at().equals(duty.now()) ? "At once" : time(told.at(), duty.now());
  }

  /** Everybody of a step, the configured contact among them. */
  public static String who(OnDuty.Told told) {
    List<String> who = new ArrayList<>(told.people().stream().map(OnDuty.Person::name).toList());
    if (told.contact()) {
      who.add("the address that the trust has named");
    }
    return String.join(", ", who);
  }

  public static String channels(Set<Channel> by) {
    List<String> others =
        EnumSet.copyOf(by).stream()
            .filter(channel -> channel != Channel.EMAIL)
            .map(Channel::words)
            .toList();
    return others.isEmpty()
        ? Channel.EMAIL.words()
        : Channel.EMAIL.words() + ", and where it is set up, by " + String.join(", ", others);
  }
}
