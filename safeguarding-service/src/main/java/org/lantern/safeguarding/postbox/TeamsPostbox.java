package org.lantern.safeguarding.postbox;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lantern.safeguarding.alert.Channel;

/**
 * Messages in a Teams channel, by an incoming webhook or a workflow that takes its place: both take
 * an adaptive card as an attachment. An incoming webhook may answer 200 and say in the body that
 * the message was not delivered.
 */
@Singleton
final class TeamsPostbox implements Postbox {
  private static final String NOT_DELIVERED = "webhook message delivery failed";

  private final OutsideCalls calls;
  private final JsonMapper json;

  TeamsPostbox(OutsideCalls calls, JsonMapper json) {
    this.calls = calls;
    this.json = json;
  }

  @Override
  public Channel channel() {
    return Channel.TEAMS;
  }

  @Override
  public boolean isSetUp() {
    return true;
  }

  @Override
  public List<Answer> send(List<Letter> letters) {
    return letters.stream().map(this::send).toList();
  }

  private Answer send(Letter letter) {
    if (!(letter.to() instanceof Destination.Hook hook)) {
      return Answer.failed("a card goes to an address");
    }
    try {
      OutsideCalls.Reply reply =
          calls.post(hook.address(), Map.of(), json.writeValueAsBytes(card(letter.message())));
      boolean delivered = !reply.body().toLowerCase(Locale.ROOT).contains(NOT_DELIVERED);
      return reply.isTaken() && delivered
          ? Answer.taken("HTTP " + reply.status())
          : Answer.failed(reply.words());
    } catch (IOException | RuntimeException unknown) {
      return Answer.failed(unknown);
    }
  }

  private static Map<String, Object> card(Message message) {
    List<Map<String, Object>> body = new ArrayList<>();
    body.add(
        Map.of(
            "type", "TextBlock",
            "text", message.title(),
            "weight", "Bolder",
            "size", "Medium",
            "wrap", true));
    List<Map<String, Object>> actions = new ArrayList<>();
    Message.About about = message.about();
    if (about != null) {
      body.add(
          Map.of(
              "type",
              "FactSet",
              "facts",
              List.of(fact("Reference", about.reference()), fact("School", about.school()))));
      actions.add(Map.of("type", "Action.OpenUrl", "title", "Open it", "url", about.link()));
    }
    Map<String, Object> content =
        Map.of(
            "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
            "type", "AdaptiveCard",
            "version", "1.4",
            "body", body,
            "actions", actions);
    return Map.of(
        "type",
        "message",
        "attachments",
        List.of(
            Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", content)));
  }

  private static Map<String, Object> fact(String title, String value) {
    return Map.of("title", title, "value", value);
  }
}
