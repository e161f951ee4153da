package org.lantern.safeguarding.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationTest {
  @Test
  void anAddressNeverShowsItselfInALogOrAMessageOfAFault() {
    Message message =
        new Message("1", Message.Kind.TEST, false, "a title", "a text", "brief", null);
    for (Destination there :
        List.of(
            new Destination.Mailboxes(List.of("dsl@secret.example")),
            new Destination.Phone("+447700900123secret"),
            new Destination.Hook(URI.create("https://secret.example/"), "whsec_secret"))) {
      assertThat(new Letter(message, there).toString()).doesNotContain("secret");
    }
  }
}
