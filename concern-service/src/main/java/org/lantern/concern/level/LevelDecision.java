package org.lantern.concern.level;

import java.util.List;
import org.lantern.contracts.Level;

/**
 * A level and why.
 *
 * @param urgentBecause the rules that made it urgent; empty for the other levels
 * @param because all rules that held
 */
public record LevelDecision(Level level, List<Reason> urgentBecause, List<Reason> because) {
  public boolean urgent() {
    return level == Level.URGENT;
  }
}
