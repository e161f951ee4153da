package org.lantern.devkit.oidc;

import java.util.List;
import org.lantern.devkit.trust.DemoLogins;
import org.lantern.devkit.trust.DemoSchool;

/**
 * The page on which a person of the demo is chosen: one form, one button each. Works without
 * JavaScript; the buttons say name and post, because a role's name alone means little.
 */
final class SignInPage {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Sign in to the Lantern demo</title>
      <style>
      body { font-family: Arial, sans-serif; font-size: 1.1875rem; line-height: 1.4; color: #0b0c0c; margin: 0; }
      main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
      button { display: block; width: 100%%; min-height: 3.5rem; margin: 0 0 .75rem; padding: .5rem 1rem; font: inherit;
        text-align: left; color: #0b0c0c; background: #f3f2f1; border: 2px solid #0b0c0c; cursor: pointer; }
      button:hover { background: #dbdad9; }
      button:focus { outline: 3px solid #fd0; outline-offset: 0; background: #fd0; }
      .login { float: right; color: #484949; }
      </style>
      </head>
      <body>
      <main>
      <h1>Sign in to the Lantern demo</h1>
      <p>Choose who you are. Everybody here is made up, and there are no passwords.</p>
      <form method="post">
      %s
      </form>
      </main>
      </body>
      </html>
      """;

  private static final String BUTTON =
      """
      <button type="submit" name="username" value="%1$s"><strong>%2$s</strong> <span class="login">%1$s</span><br>%3$s</button>
      """;

  private SignInPage() {}

  static String render() {
    StringBuilder buttons = new StringBuilder();
    for (DemoLogins.Login each : DemoLogins.ALL) {
      buttons.append(BUTTON.formatted(each.login(), each.name(), roles(each) + place(each)));
    }
    return PAGE.formatted(buttons);
  }

  private static String roles(DemoLogins.Login login) {
    List<String> roles = login.roles();
    return switch (roles.getLast()) {
      case "staff" -> "Member of staff";
      case "pastoral" -> "Pastoral lead";
      case "senco" -> "SENCO";
      case "dsl" -> "Designated safeguarding lead or deputy";
      case "head" -> "Headteacher";
      case "trust-safeguarding" -> "Trust safeguarding lead";
      case "analyst" -> "Trust analyst";
      default -> "Trust IT";
    };
  }

  private static String place(DemoLogins.Login login) {
    return login.schools().size() != 1
        ? ""
        : DemoSchool.ALL.stream()
            .filter(school -> school.id().equals(login.schools().getFirst()))
            .map(school -> ", " + school.name())
            .findFirst()
            .orElse("");
  }
}
