package org.lantern.safeguarding.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Fields;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Policy;

/**
 * What a policy must hold.
 *
 * <ul>
 *   <li>The trust's contact stands at the end of both chains: nobody can leave it out, and the
 *       policy that nobody set has it too.
 *   <li>Mail is used at every step: it is the one address that everybody has.
 *   <li>A whole chain fits into one school day, so that each of its steps is reached.
 * </ul>
 */
public final class PolicyRules {
  public static final int MOST_STEPS = 6;
  static final int MOST_MINUTES = 60;
  static final int LEAST_UNTOUCHED_MINUTES = 5;
  static final int MOST_UNTOUCHED_MINUTES = 480;
  static final int UNTOUCHED_MINUTES = 60;

  /** Whom a step can name. */
  public static final List<Audience> TO_CHOOSE_FROM =
      Arrays.stream(Audience.values()).filter(who -> who != Audience.CATCH_ALL).toList();

  private PolicyRules() {}

  /** An examined policy. */
  public sealed interface Result {
    record Sound(Policy policy) implements Result {}

    record Faulty(List<FieldError> faults) implements Result {}
  }

  public static Result examine(PolicyRequest typed) {
    Fields fields = new Fields();
    List<EscalationStep> inSchool = chain(fields, "inSchool", typed.inSchool());
    List<EscalationStep> outOfHours = chain(fields, "outOfHours", typed.outOfHours());
    int untouched = typed.untouchedMinutes() == null ? UNTOUCHED_MINUTES : typed.untouchedMinutes();
    if (untouched < LEAST_UNTOUCHED_MINUTES || untouched > MOST_UNTOUCHED_MINUTES) {
      fields.fault(
          "untouchedMinutes",
          "Choose "
              + LEAST_UNTOUCHED_MINUTES
              + " to "
              + MOST_UNTOUCHED_MINUTES
              + " minutes until everybody is told again.");
    }
    return fields.faults().isEmpty()
        ? new Result.Sound(
            new Policy(
                withTheContact(inSchool),
                withTheContact(outOfHours),
                Duration.ofMinutes(untouched)))
        : new Result.Faulty(fields.faults());
  }

  /** When the steps of a list are taken, in words. */
  static String when(String chain) {
    return chain.equals("inSchool") ? "while the school is open" : "while the school is closed";
  }

  /** The chain with the contact at its end, who gets as long as the one before. */
  static List<EscalationStep> withTheContact(List<EscalationStep> chain) {
    List<EscalationStep> whole = new ArrayList<>(chain);
    whole.add(new EscalationStep(Audience.CATCH_ALL, Channel.ALL, chain.getLast().after()));
    return List.copyOf(whole);
  }

  private static List<EscalationStep> chain(
      Fields fields, String name, @Nullable List<PolicyRequest.StepRequest> typed) {
    List<EscalationStep> steps = new ArrayList<>();
    if (typed == null || typed.isEmpty()) {
      fields.fault(name + "[0].who", "Choose who is told first " + when(name) + ".");
      return steps;
    }
    if (typed.size() > MOST_STEPS) {
      fields.fault(name, "Keep it to " + MOST_STEPS + " steps " + when(name) + ".");
      return steps;
    }
    for (int at = 0; at < typed.size(); at++) {
      String called = "Step " + (at + 1) + " " + when(name) + ": ";
      step(fields, name + "[" + at + "].", called, typed.get(at)).ifPresent(steps::add);
    }
    return steps;
  }

  private static Optional<EscalationStep> step(
      Fields fields, String path, String called, PolicyRequest.StepRequest typed) {
    Optional<Audience> who =
        TO_CHOOSE_FROM.stream().filter(one -> one.wire().equals(typed.who())).findFirst();
    if (who.isEmpty()) {
      fields.fault(
          path + "who", called + "choose who is told; the trust's contact stands last by itself.");
    }
    Set<Channel> by = channels(fields, path + "by", called, typed.by());
    Integer minutes = typed.minutes();
    if (minutes == null || minutes < 1 || minutes > MOST_MINUTES) {
      fields.fault(
          path + "minutes",
          called + "choose 1 to " + MOST_MINUTES + " minutes until the next one.");
      return Optional.empty();
    }
    return who.map(audience -> new EscalationStep(audience, by, Duration.ofMinutes(minutes)));
  }

  private static Set<Channel> channels(
      Fields fields, String field, String called, @Nullable List<String> typed) {
    if (typed == null) {
      return Channel.ALL;
    }
    Set<Channel> by = EnumSet.of(Channel.EMAIL);
    for (String word : typed) {
      Optional<Channel> channel = Channel.ofWire(word);
      if (channel.isEmpty()) {
        fields.fault(field, called + "choose from email, sms, teams and webhook.");
      }
      channel.ifPresent(by::add);
    }
    return by;
  }
}
