package org.lantern.safeguarding.channelpage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.address.Hook;
import org.lantern.safeguarding.address.OwnAddress;

/**
 * The page of the channels for one person.
 *
 * @param own what they have given to be reached by; empty for those whom alerts are not for
 * @param places whose Teams channel and webhook they may set
 * @param typed what was typed into fields that were refused, by the names of the fields
 * @param errors what is wrong with it
 * @param told what became of the last thing they did, null for nothing
 */
public record ChannelsView(
    List<Line> lines,
    List<OwnAddress> own,
    boolean textMessages,
    List<Place> places,
    Map<String, String> typed,
    Map<String, String> errors,
    @Nullable Told told) {

  /**
   * How one channel stands.
   *
   * @param live true once something has gone that way
   * @param testPath where the form for a test message goes, null when it cannot be tested
   */
  public record Line(
      String name,
      String words,
      boolean failing,
      boolean live,
      String detail,
      @Nullable String testPath) {}

  /** A school, or the trust. */
  public record Place(
      UUID id, String name, @Nullable Hook teams, @Nullable Hook webhook, boolean open) {
    public String field(String channel) {
      return channel + "-" + id;
    }
  }

  /**
   * What became of the last thing that was done.
   *
   * @param secret to be shown this once, null for none
   */
  public record Told(boolean good, String words, @Nullable String secret) {}

  public @Nullable String typed(String field) {
    return typed.get(field);
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
