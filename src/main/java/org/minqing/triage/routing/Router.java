package org.minqing.triage.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Category × place × catalogue → units. What speaks for a unit: a line of the catalogue {@value #LINE}, each such case it led 1 (in the same community
 * 2), each arbitration {@value #SETTLED}; each that it gave back takes away {@value #RETURNED} (in the same community twice that).
 */
final class Router {

    static final double LINE = 3;
    static final double SETTLED = 5;
    static final double RETURNED = 3;

    /** The first must have this share of all that speaks for any unit to be filled in. */
    private static final double CLEAR = 0.8;

    /** Of category and unit together: what is less sure is chosen by a person. */
    private static final double SURE = 0.9;

    /** With fewer such cases nothing is filled in. */
    private static final int ENOUGH = 5;

    private static final int AT_MOST = 4;

    private final Catalogue catalogue;

    Router(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param category   what the case is about
     * @param confidence how sure that is, between 0 and 1
     * @param automatic  whether the category is sure enough to go without a person
     */
    record About(String category, double confidence, boolean automatic) {}

    /** @param path the places in which the case lies, itself included; empty = not known */
    Proposal propose(About about, List<TrackRecord> records, Set<UUID> path) {
        List<Proposal.Lead> leads = leads(about.category(), records, path);
        double all = leads.stream().mapToDouble(lead -> lead.share()).sum();
        List<Proposal.Lead> shares = leads.stream()
                .filter(lead -> lead.share() > 0)
                .map(lead -> new Proposal.Lead(lead.unitId(), lead.duty(), lead.share() / all, lead.led(), lead.ledHere(), lead.returned(),
                        lead.settled()))
                .sorted(Comparator.comparingDouble(Proposal.Lead::share).reversed())
                .limit(AT_MOST)
                .toList();
        double confidence = shares.isEmpty() ? 0 : about.confidence() * shares.getFirst().share();
        boolean sure = about.automatic() && confidence >= SURE && clear(shares.getFirst());
        return new Proposal(about.category(), confidence, shares, sure, assistants(records, path, shares));
    }

    private static boolean clear(Proposal.Lead first) {
        return first.duty() != null && first.share() >= CLEAR && first.led() + first.settled() >= ENOUGH;
    }

    private List<Proposal.Lead> leads(String category, List<TrackRecord> records, Set<UUID> path) {
        Set<UUID> units = new LinkedHashSet<>();
        catalogue.lines().stream()
                .filter(line -> line.duty().title().equals(category) && !line.duty().assists())
                .forEach(line -> units.add(line.unitId()));
        records.stream().filter(one -> one.led() + one.arbitrated() > 0).forEach(one -> units.add(one.unitId()));
        List<Proposal.Lead> leads = new ArrayList<>();
        for (UUID unit : units) {
            if (path.isEmpty() || catalogue.serves(unit, path)) {
                leads.add(lead(unit, category, records));
            }
        }
        return leads;
    }

    private Proposal.Lead lead(UUID unit, String category, List<TrackRecord> records) {
        var duty = catalogue.leads(unit, category).orElse(null);
        double speaks = duty == null ? 0 : LINE;
        int led = 0;
        int here = 0;
        int returned = 0;
        int settled = 0;
        for (TrackRecord one : records) {
            if (one.unitId().equals(unit)) {
                speaks += (one.here() ? 2 : 1) * (one.led() - RETURNED * one.returned()) + SETTLED * one.arbitrated();
                led += one.led();
                here += one.here() ? one.led() : 0;
                returned += one.returned();
                settled += one.arbitrated();
            }
        }
        return new Proposal.Lead(unit, duty, Math.max(0, speaks), led, here, returned, settled);
    }

    private List<UUID> assistants(List<TrackRecord> records, Set<UUID> path, List<Proposal.Lead> leads) {
        int cases = records.stream().mapToInt(TrackRecord::led).sum();
        return records.stream()
                .map(TrackRecord::unitId)
                .distinct()
                .filter(unit -> leads.isEmpty() || !unit.equals(leads.getFirst().unitId()))
                .filter(unit -> path.isEmpty() || catalogue.serves(unit, path))
                .filter(unit -> cases >= ENOUGH && 2 * assisted(records, unit) >= cases)
                .toList();
    }

    private static int assisted(List<TrackRecord> records, UUID unit) {
        return records.stream().filter(one -> one.unitId().equals(unit)).mapToInt(TrackRecord::assisted).sum();
    }
}
