package org.lantern.concern.settings;

import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Groups;
import org.lantern.contracts.Level;

/**
 * One category as it stands for a school, or for the trust.
 *
 * @param own of the school itself, not of the trust
 * @param least the trust's level, below which nobody sets it
 * @param trustName what the trust calls it, null for an own one
 * @param off not offered: switched off by the school, or retired by the trust
 * @param version of the row; 0 where the school has none yet
 */
public record Setting(
    String code,
    boolean own,
    String parent,
    String heading,
    @Nullable String trustName,
    @Nullable String trustGuidance,
    Level least,
    Level level,
    String name,
    String guidance,
    boolean noAttachments,
    boolean off,
    Groups groups,
    int version) {
  private static final String ADULT = "adult";

  /** What it says goes its own way, past the safeguarding lead and past its subject. */
  public boolean isAboutAdult() {
    return !own && parent.equals(ADULT);
  }

  /** Of an ordinary category alone a school chooses whether it is there and who reads it. */
  public boolean isOrdinary() {
    return level == Level.NORMAL;
  }
}
