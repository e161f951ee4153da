package org.lantern.safeguarding.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Policy;

/**
 * What the page of a policy shows.
 *
 * @param typed what stands in the form
 * @param errors by the field's id
 * @param notice why nothing was saved, or that it was; empty for neither
 */
public record PolicyView(
    PolicyState state,
    PolicyRequest typed,
    List<Place> places,
    List<PlanChange> history,
    Map<String, String> errors,
    String notice,
    boolean saved) {
  /** The two lists, by the names of their fields. */
  public static final List<String> CHAINS = List.of("inSchool", "outOfHours");

  private static final int LEAST_ROWS = 3;

  /** When the steps of a list are taken. */
  public static String when(String chain) {
    return PolicyRules.when(chain);
  }

  /** The rows of a list: its steps, and one to add. */
  public List<PolicyRequest.StepRequest> rows(String chain) {
    List<PolicyRequest.StepRequest> steps =
        chain.equals("inSchool") ? typed.inSchool() : typed.outOfHours();
    List<PolicyRequest.StepRequest> rows =
        new ArrayList<>(steps == null ? List.<PolicyRequest.StepRequest>of() : steps);
    int wanted = Math.min(PolicyRules.MOST_STEPS, Math.max(LEAST_ROWS, rows.size() + 1));
    while (rows.size() < wanted) {
      rows.add(new PolicyRequest.StepRequest(null, null, null));
    }
    return rows;
  }

  public static List<Audience> audiences() {
    return PolicyRules.TO_CHOOSE_FROM;
  }

  /** The channels that can be left out. */
  public static List<Channel> channels() {
    return List.of(Channel.SMS, Channel.TEAMS, Channel.WEBHOOK);
  }

  public static boolean uses(PolicyRequest.StepRequest step, Channel channel) {
    return step.by() == null || step.by().contains(channel.wire());
  }

  /** The steps of one of the lists as people read them. */
  public List<String> words(String chain) {
    Policy policy = state.policy();
    return policy.chain(chain.equals("outOfHours")).stream()
        .map(step -> step.who().words() + ", " + minutes(PolicyRequest.minutes(step.after())))
        .toList();
  }

  private static String minutes(long many) {
    return many == 1 ? "1 minute" : many + " minutes";
  }

  public String origin() {
    return switch (state.origin()) {
      case OWN -> state.place().isTrust() ? "Set by the trust." : "Set by this school.";
      case TRUST -> "The trust has set it; this school has none of its own.";
      case USUAL -> "Nobody has set one: this is what Lantern does by itself.";
    };
  }

  public boolean isOwn() {
    return state.origin() == PolicyState.Origin.OWN;
  }

  public String query() {
    return "?schoolId=" + state.place().id();
  }
}
