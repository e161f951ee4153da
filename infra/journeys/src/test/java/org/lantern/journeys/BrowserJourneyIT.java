package org.lantern.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * The pages as people meet them, in a real Chromium. All share one running suite, because starting
 * one takes a minute.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourneyIT {
  private static final List<Path> CHROMIUM =
      Stream.of("chromium", "chromium-browser", "google-chrome")
          .map(Path.of("/usr/bin")::resolve)
          .toList();

  private final RunningSuite suite = RunningSuite.start(Map.of());
  private final BusyDesk busy = new BusyDesk(suite);
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElseThrow())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));

  /** A busy machine may take its time; what must be fast is measured where it is promised. */
  @BeforeAll
  void waitPatiently() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Duration.ofSeconds(20).toMillis());
  }

  @AfterAll
  void stop() {
    playwright.close();
    suite.close();
  }

  @Nested
  class Log extends LogPageJourney {
    Log() {
      super(suite, browser);
    }
  }

  @Nested
  class ConcernPages extends ConcernPagesJourney {
    ConcernPages() {
      super(suite, browser);
    }
  }

  @Nested
  class SafeguardingPages extends SafeguardingPagesJourney {
    SafeguardingPages() {
      super(suite, browser, busy);
    }
  }

  @Nested
  class SafeguardingForms extends SafeguardingFormsJourney {
    SafeguardingForms() {
      super(suite, browser, busy);
    }
  }

  @Nested
  class DeskStates extends DeskStatesJourney {
    DeskStates() {
      super(suite, browser, busy);
    }
  }

  @Nested
  class TwoDesks extends TwoDesksJourney {
    TwoDesks() {
      super(suite, browser);
    }
  }

  @Nested
  class Desk extends DeskJourney {
    Desk() {
      super(suite, browser);
    }
  }
}
