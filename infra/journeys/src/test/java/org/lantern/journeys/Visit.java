package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One person at one browser window with cookies of its own. Remembers every address that was asked
 * for. Belongs to the thread that made it, as all of Playwright does.
 */
final class Visit implements AutoCloseable {
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final Path PICTURES = Path.of("target", "pictures");

  /** The sizes in which a page is looked at. The one of a desk comes last: work goes on there. */
  static final List<Device> SIZES = List.of(Device.PHONE, Device.ZOOMED, Device.DESKTOP);

  private final RunningSuite suite;
  private final String login;
  private final BrowserContext context;
  private final Page page;
  private final List<String> addresses = new ArrayList<>();
  private Device device;

  private Visit(RunningSuite suite, String login, Device device, BrowserContext context) {
    this.suite = suite;
    this.login = login;
    this.device = device;
    this.context = context;
    this.page = context.newPage();
    context.onRequest(request -> addresses.add(request.url()));
  }

  static Visit of(Browser browser, RunningSuite suite, String login, Device device) {
    return new Visit(
        suite,
        login,
        device,
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setJavaScriptEnabled(device.runsScripts)));
  }

  /** What the person holds: 360 px is the narrowest phone that staff carry. */
  enum Device {
    PHONE(360, 740, true),
    PHONE_WITHOUT_SCRIPTS(360, 740, false),
    /** A window of 1280 px at 400 % zoom (WCAG 2.2, 1.4.10). */
    ZOOMED(320, 256, true),
    DESKTOP(1280, 900, true),
    DESKTOP_WITHOUT_SCRIPTS(1280, 900, false);

    private final int width;
    private final int height;
    private final boolean runsScripts;

    Device(int width, int height, boolean runsScripts) {
      this.width = width;
      this.height = height;
      this.runsScripts = runsScripts;
    }
  }

  Page page() {
    return page;
  }

  /** Opens a page of a service, and signs in where it asks for that. */
  Page open(String service, String path) {
    page.navigate(suite.service(service).url() + path);
    signInIfAsked();
    return page;
  }

  /** Opens a page of a service by another way to it; the cookies of the visit are good there. */
  Page openBy(Cable cable, String path) {
    page.navigate(cable.url() + path);
    return page;
  }

  /** Opens a page as somebody who is signed in already. */
  Response answer(String service, String path) {
    return page.navigate(suite.service(service).url() + path);
  }

  /**
   * The window takes the size of another device that runs scripts too, as when a phone is turned;
   * the page stays open.
   */
  void resize(Device other) {
    device = other;
    page.setViewportSize(other.width, other.height);
  }

  void signInIfAsked() {
    if (page.url().startsWith(suite.backing().addresses().issuer())) {
      page.locator("button[value='" + login + "']").click();
      page.waitForLoadState(); // a click ends before the page has its styles
    }
  }

  /** The session of a service ends, as after a night: its cookie is gone, the page stays open. */
  void loseSession(String service) {
    Cookie session =
        context.cookies().stream()
            .filter(cookie -> cookie.name.equals("lantern-" + service))
            .findFirst()
            .orElseThrow();
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(session.name));
  }

  /** Presses Tab until a control has the focus, as somebody without a mouse does. */
  void tabTo(String selector) {
    for (int pressed = 0; pressed < 40; pressed++) {
      if ((boolean) page.locator(selector).evaluate("it => it === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(selector + " cannot be reached by Tab");
  }

  /**
   * The page as it stands fits and is accessible; a picture of it is left in {@code
   * target/pictures}, to be looked at.
   */
  void looks(String name) {
    Path file = PICTURES.resolve(name + "-" + device.name().toLowerCase(Locale.ROOT) + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    fitsTheWindow();
    isAccessible();
    speaksInWords();
  }

  /** The same in a window of each size, as it stands there once it has changed its size. */
  void looksAtEachSize(String name) {
    for (Device size : SIZES) {
      resize(size);
      looks(name);
    }
  }

  /** Nothing is wider than the window. */
  void fitsTheWindow() {
    org.assertj.core.api.Assertions.assertThat(
            ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as("width of " + page.title())
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  /** No rule of WCAG 2.2 AA that a machine can check is broken on the page as it stands. */
  void isAccessible() {
    assertThat(page.locator("h1")).hasCount(1);
    org.assertj.core.api.Assertions.assertThat(
            new AxeBuilder(page)
                    .setLegacyMode(true) // in one go: no page has a frame
                    .withTags(WCAG_2_2_AA)
                    .analyze()
                    .getViolations()
                    .stream()
                    .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                    .toList())
        .as("accessibility of " + page.title())
        .isEmpty();
  }

  /** No id of a record, and no name of a fault in the program, stands where people read. */
  private void speaksInWords() {
    org.assertj.core.api.Assertions.assertThat(page.locator("body").innerText())
        .as("words of " + page.title())
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-|\\w(Exception|Error)\\b|-contact\\b");
  }

  /** All addresses that were asked for, as people would read them. */
  List<String> addresses() {
    return addresses.stream()
        .map(address -> URLDecoder.decode(address, StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
