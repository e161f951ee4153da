package org.lantern.safeguarding.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a desk says around its alerts: what is wrong, who has duty, and by which channels people can
 * be told. Nothing of it is about a child.
 *
 * @param troubles sentences, each a warning
 * @param failing the same of channels, which a test message can try out
 * @param duty by school; for many schools the first few
 * @param moreSchools how many schools are left out
 * @param channels the sentence about those that are not failing
 */
public record DeskFacts(
    List<String> troubles,
    List<String> failing,
    List<Duty> duty,
    int moreSchools,
    String channels) {

  /**
   * Who has duty at one school.
   *
   * @param school null where it is the person's only one
   * @param now who has it, and until when
   * @param next who is next, and from when; null when nobody is within a week
   */
  public record Duty(@Nullable String school, String now, @Nullable String next) {}
}
