package org.minqing.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Outline icons of the Tabler set, put into the page as SVG so that they take the colour of the words beside them. */
@Component
class Icons {

    private static final String FOLDER = "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";

    private final Map<String, Content> known = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when the set has no icon of that name */
    Content outline(String name) {
        return known.computeIfAbsent(name, Icons::read);
    }

    private static Content read(String name) {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("no icon " + name);
        }
        try (InputStream in = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("no icon " + name);
            }
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String drawing = file.substring(file.indexOf('>', file.indexOf("<svg")) + 1, file.lastIndexOf("</svg>"))
                    .replaceAll("\\s+", " ")
                    .strip();
            String svg = "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" fill=\"none\""
                    + " stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                    + " aria-hidden=\"true\" focusable=\"false\">" + drawing + "</svg>";
            return output -> output.writeContent(svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
