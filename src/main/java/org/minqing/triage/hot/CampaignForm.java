package org.minqing.triage.hot;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign made of a topic, as typed.
 *
 * @param key    made with the form, and the campaign's id: a form sent twice makes one
 * @param themes one a line, as {@code phases}
 */
public record CampaignForm(
        @Nullable UUID key, @Nullable String name, @Nullable UUID organiser, @Nullable String themes, @Nullable String phases) {

    private static final int LONGEST = 100;
    private static final int MOST = 20;

    public String typedKey() {
        return key == null ? "" : key.toString();
    }

    public String typedName() {
        return name == null ? "" : name.strip();
    }

    public String typedThemes() {
        return themes == null ? "" : themes.strip();
    }

    public String typedPhases() {
        return phases == null ? "" : phases.strip();
    }

    List<String> themeLines() {
        return lines(typedThemes());
    }

    List<String> phaseLines() {
        return lines(typedPhases());
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Message key of what is wrong; empty if nothing is. */
    String objection() {
        boolean tooLong = typedName().length() > LONGEST || tooMuch(themeLines()) || tooMuch(phaseLines());
        return typedName().isEmpty() ? "triage.topic.campaign.name-missing"
                : organiser == null ? "triage.topic.campaign.organiser-missing"
                : key == null || tooLong ? "triage.topic.campaign.too-long" : "";
    }

    private static boolean tooMuch(List<String> lines) {
        return lines.size() > MOST || lines.stream().anyMatch(line -> line.length() > LONGEST);
    }
}
