package org.minqing.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whoever looks for what is wrong must see it when it is there. */
@BrowserTest
class VisitorTest {

    @Test
    void a_picture_without_words_and_pale_letters_are_noticed_on_an_otherwise_accessible_page(Visitor visitor) {
        visitor.open("/sign-in").seesAccessiblePage();
        visitor.page().evaluate("""
                () => {
                  const letters = document.createElement('p');
                  letters.textContent = '看不清的字';
                  letters.style.color = '#bbb';
                  letters.style.background = '#fff';
                  document.querySelector('form').append(document.createElement('img'), letters);
                }""");
        assertThatThrownBy(visitor::seesAccessiblePage)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt")
                .hasMessageContaining("color-contrast");
    }
}
