package org.minqing.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.minqing.testing.Visitor;

/** What a clerk's hands do at the page of a review. */
final class ReviewSteps {

    private ReviewSteps() {}

    /** Hands in a text and waits for its review. */
    static Page paste(Visitor visitor, String text) {
        visitor.open("/reports/new");
        Page page = visitor.page();
        page.fill("#text", text);
        page.fill("#published", "2026-11-19");
        page.press("#text", "Control+Enter");
        page.locator(".review.ready").waitFor();
        return page;
    }

    static Locator record(Page page, String words) {
        return page.locator(".rec, .part").filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    static Locator here(Page page) {
        return page.locator(".rec.here > .line .rec-words, .part.here > .line .rec-words");
    }

    static void saved(Page page) {
        assertThat(page.locator("[data-status]")).hasAttribute("data-state", "saved",
                new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
    }

    /** Drags over words of the text, as a mouse does. */
    static void choose(Page page, String words) {
        page.evaluate("""
                words => {
                  const walker = document.createTreeWalker(document.querySelector('[data-text]'), NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at < 0) continue;
                    node.parentElement.scrollIntoView({ block: 'center' });
                    getSelection().setBaseAndExtent(node, at, node, at + words.length);
                    document.querySelector('[data-text]').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
                    return;
                  }
                  throw new Error('not in one piece: ' + words);
                }""", words);
        page.locator("[data-menu]:not([hidden])").waitFor();
    }
}
