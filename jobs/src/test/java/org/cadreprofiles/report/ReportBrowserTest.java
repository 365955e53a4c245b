package org.cadreprofiles.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the site from its folder in the machine's own Chromium; skipped where there is none. */
class ReportBrowserTest {
  private static final List<String> WCAG_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    Optional<Path> chromium = chromium();
    assumeTrue(
        chromium.isPresent(),
        "No chromium on this machine: install it (apt-get install chromium fonts-noto-cjk) to look at the report.");
    FolderSink sink = new FolderSink(folder);
    ReviewerSite.pages().files().forEach(sink::accept);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void closeBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void everyKindOfPageOpensWithoutErrorOrNetwork() throws Exception {
    List<String> troubles = new ArrayList<>();
    List<String> requests = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> troubles.add(message.text()));
      page.onPageError(troubles::add);
      page.onRequest(request -> requests.add(request.url()));
      for (String path : kinds()) {
        page.navigate(url(path));
      }
    }
    assertThat(troubles).isEmpty();
    assertThat(requests)
        .allMatch(
            url -> url.startsWith(folder.toUri().toString().replaceFirst("^file:/+", "file:///")));
  }

  @Test
  void everyTextSwitchesLanguageAndThePageRemembers() throws Exception {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(url("index.html"));
      assertThat(page.locator("h1").innerText()).isEqualTo("Overview");
      page.click("[data-language=zh-CN]");
      assertThat(page.locator("h1").innerText()).isEqualTo("总览");
      assertThat(page.title()).isEqualTo("总览 · 干部画像");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
      page.navigate(url("anomalies.html"));
      assertThat(page.locator("h1").innerText()).isEqualTo("数据疑问");
      for (String path : kinds()) {
        page.navigate(url(path));
        String chinese = page.locator("main").innerText();
        assertThat(chinese)
            .as(path)
            .doesNotContain("interval", " is ", " are ", "Score", "counted");
      }
    }
  }

  @Test
  void filterSortAndSearchWork() throws Exception {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(url("find.html"));
      page.fill("#find-field", "c000012");
      assertThat(page.locator("#find-results li").count()).isEqualTo(1);
      page.locator("#find-results a").click();
      assertThat(page.url()).endsWith("/c000012.html");

      page.navigate(url(first("scores")));
      page.fill("#score-table-filter", "c");
      page.fill("#score-table-filter", "no such person");
      assertThat(page.locator("#score-table tbody tr:visible").count()).isZero();
      page.fill("#score-table-filter", "");
      int rows = page.locator("#score-table tbody tr:not(.tie)").count();
      page.locator("#score-table th .sort").first().click();
      assertThat(page.locator("#score-table th[aria-sort=ascending]").count()).isEqualTo(1);
      assertThat(page.locator("#score-table tr.tie:visible").count()).isZero();
      assertThat(page.locator("#score-table tbody tr:visible").count()).isEqualTo(rows);
    }
  }

  @Test
  void accessibleByWcag2AaWideInEnglish() throws Exception {
    accessible(1_280, "en");
  }

  @Test
  void accessibleByWcag2AaNarrowInChinese() throws Exception {
    accessible(420, "zh-CN");
  }

  private static void accessible(int width, String language) throws Exception {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
      Page page = context.newPage();
      for (String path : kinds()) {
        page.navigate(url(path));
        page.click("[data-language=" + language + "]");
        page.locator("details").evaluateAll("boxes => boxes.forEach(box => { box.open = true; })");
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG_AA).analyze().getViolations();
        assertThat(violations)
            .as(path + " " + language + " " + width)
            .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .isEmpty();
        Object overflow =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(path + " overflows at " + width).isEqualTo(0);
      }
    }
  }

  /** One page of each kind. */
  private static List<String> kinds() throws Exception {
    return List.of(
        "index.html",
        "scores.html",
        first("scores"),
        "find.html",
        "anomalies.html",
        "subtractions.html",
        "burden.html",
        "identity.html",
        "quality.html",
        "method.html",
        ending("c000000.html"),
        ending("c000007.html"),
        ending("a1.html"),
        ending("a2.html"));
  }

  private static String first(String part) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve(part))) {
      return files
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static String ending(String name) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith(name))
          .map(file -> folder.relativize(file).toString())
          .findFirst()
          .orElseThrow();
    }
  }

  private static String url(String path) {
    return folder.resolve(path).toUri().toString().replaceFirst("^file:/+", "file:///");
  }

  private static Optional<Path> chromium() {
    Stream<String> folders =
        Stream.concat(
            Stream.of("/usr/bin"),
            Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
    return folders.map(each -> Path.of(each, "chromium")).filter(Files::isExecutable).findFirst();
  }
}
