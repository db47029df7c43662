package org.minqing.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Parts of a page that one module fills and another shows. */
@Component
public class Fragments {

    private final TemplateEngine engine;

    Fragments(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * A template with its model, rendered where it is put.
     *
     * @param template without ending, such as {@code casework/community}
     */
    public Content of(String template, Map<String, Object> model) {
        return output -> engine.render(template + ".jte", model, output);
    }
}
