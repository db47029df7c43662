package org.minqing.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody at a browser. A failed test leaves a picture of where it stood in {@code target/screenshots}.
 * JavaScript errors and refused scripts or styles fail {@link #leave}.
 */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** The fonts are there, what moves for a while has ended, and two frames were drawn since; two seconds at most. */
    private static final String STANDS_STILL = """
            () => Promise.race([new Promise((waited) => setTimeout(waited, 2000)), (async () => {
              await document.fonts.ready;
              const moving = document.getAnimations().filter((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity);
              await Promise.all(moving.map((a) => a.finished.catch(() => {})));
              await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            })()])""";

    private final Browser browser;
    private final String address;
    private final String testName;
    private final java.util.List<String> complaints = new java.util.ArrayList<>();
    private BrowserContext context;
    private Page page;

    Visitor(Browser browser, String address, String testName) {
        this.browser = browser;
        this.address = address;
        this.testName = testName;
        this.context = newContext(1366, 768, ColorScheme.LIGHT);
        this.page = newPage();
    }

    private BrowserContext newContext(int width, int height, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    }

    private Page newPage() {
        Page fresh = context.newPage();
        fresh.setDefaultTimeout(15_000);
        fresh.onPageError(complaints::add);
        fresh.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return fresh;
    }

    public Page page() {
        return page;
    }

    public String address() {
        return address;
    }

    /** Sits down at a 390 px phone; signs nobody in. */
    public Visitor onPhone() {
        context.close();
        context = newContext(390, 844, ColorScheme.LIGHT);
        page = newPage();
        return this;
    }

    /** Somebody else at the same kind of screen; nobody is signed in. */
    public Visitor afresh() {
        context.close();
        context = newContext(1366, 768, ColorScheme.LIGHT);
        page = newPage();
        return this;
    }

    /** The same screen in dark colours. */
    public Visitor inTheDark() {
        context.close();
        context = newContext(1366, 768, ColorScheme.DARK);
        page = newPage();
        return this;
    }

    /**
     * Signs in by the requests the form makes, without drawing it: {@code SignInBrowserTest} types into it, and the others
     * need not do it a hundred times. The page stays where it is; {@link #open} one.
     */
    public Visitor signIn(String username) {
        Matcher csrf = CSRF.matcher(context.request().get("/sign-in").text());
        if (!csrf.find()) {
            throw new AssertionError("the sign-in form has no token");
        }
        String arrived = context.request()
                .post("/sign-in", RequestOptions.create().setMaxRedirects(0).setForm(FormData.create()
                        .set("_csrf", csrf.group(1))
                        .set("username", username)
                        .set("password", TestZone.PASSWORD)))
                .headers()
                .getOrDefault("location", "/sign-in");
        if (arrived.contains("/sign-in")) {
            throw new AssertionError(username + " was not let in");
        }
        return this;
    }

    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    public Visitor inEnglish() {
        page.locator("form[action='/language'] button").click();
        page.locator("html[lang=en]").waitFor();
        return this;
    }

    /** Fails when the page breaks a WCAG 2.2 AA rule that axe knows. */
    public Visitor seesAccessiblePage() {
        var onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page)
                .options(onlyViolations)
                // Without it each look opens a blank page to join the findings of frames, and ours have none.
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url() + " breaks: "
                    + violations.stream()
                            .map(rule -> rule.getId() + " " + rule.getHelp() + " at "
                                    + rule.getNodes().stream().limit(4).map(n -> n.getHtml()).toList())
                            .toList());
        }
        return this;
    }

    /** Fails when the page, with its styles, must be scrolled sideways. */
    public Visitor seesNoSidewaysScroll() {
        page.waitForLoadState();
        boolean overflows = (boolean) page.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        if (overflows) {
            throw new AssertionError(page.url() + " is wider than the screen");
        }
        return this;
    }

    /**
     * Waits until the page is drawn and nothing on it moves any more, and with {@code -Dminqing.pictures} keeps a picture of all of
     * it under {@code target/screenshots/NAME.png}. Nothing compares the pictures; who wants to look at them asks for them.
     */
    public Visitor picture(String name) {
        page.waitForLoadState();
        page.evaluate(STANDS_STILL);
        if (System.getProperty("minqing.pictures") != null) {
            draw(name);
        }
        return this;
    }

    private void draw(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    void leave(boolean failed) {
        if (failed && !page.isClosed()) {
            draw("failed-" + testName.replaceAll("[^\\p{L}\\p{N}]+", "-"));
        }
        context.close();
        if (!failed && !complaints.isEmpty()) {
            throw new AssertionError("the browser complained: " + complaints);
        }
    }
}
