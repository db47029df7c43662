package org.minqing.casework;

import java.util.List;
import java.util.Map;

/**
 * What would be taken away.
 *
 * @param count     how many cases, at most one more than {@link Exports#MOST}
 * @param beginning the first few
 */
public record ExportSheet(SavedView.Body body, int count, List<CaseLine> beginning, CaseWords words) {

    public Map<String, List<String>> parameters() {
        return WorklistForm.parameters(body);
    }

    public String list() {
        return WorklistForm.address("/cases", body, Map.of());
    }

    public boolean tooMany() {
        return count > Exports.MOST;
    }

    public int most() {
        return Exports.MOST;
    }
}
