package org.minqing.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minqing.casework.CaseLine;
import org.minqing.place.PlaceFact;
import org.minqing.place.Places;
import org.minqing.reading.AcceptSheet.Ask;
import org.minqing.reading.AcceptSheet.Figure;
import org.minqing.reading.AcceptSheet.Pledge;
import org.minqing.reading.AcceptSheet.ReportPart;
import org.minqing.visit.VisitLine;
import org.springframework.stereotype.Component;

/** Says what an acceptance would write, from the same sheet and form that it would be written from. */
@Component
class Writings {

    private final Places places;

    Writings(Places places) {
        this.places = places;
    }

    Writing of(int regionId, AcceptSheet sheet, AcceptForm form) {
        var counted = new Counted(regionId, sheet, form);
        for (ReportPart part : sheet.reports()) {
            if (part.open() && form.ticked("take", part.id(), part.claimedBy().isEmpty())) {
                counted.part(part);
            }
        }
        return counted.writing();
    }

    private final class Counted {

        private static final List<String> ORDER = List.of(
                "visit", "campaign", "case", "promise", "record", "fact", "UNIT", "PLACE", "SUBDISTRICT", "OFFICIAL", "never");

        private final int regionId;
        private final AcceptSheet sheet;
        private final AcceptForm form;
        private final Map<String, List<String>> made = new LinkedHashMap<>();
        private final List<Writing.Changed> changed = new ArrayList<>();
        private final Set<String> namesSeen = new HashSet<>();

        Counted(int regionId, AcceptSheet sheet, AcceptForm form) {
            this.regionId = regionId;
            this.sheet = sheet;
            this.form = form;
            ORDER.forEach(kind -> made.put(kind, new ArrayList<>()));
        }

        Writing writing() {
            return new Writing(
                    made.entrySet().stream().map(e -> new Writing.Made(e.getKey(), List.copyOf(e.getValue()))).toList(), changed);
        }

        void part(ReportPart part) {
            String same = part.same().isEmpty() ? "different" : form.value("same:" + part.id(), "different");
            for (VisitLine line : part.same()) {
                if (same.equals("is:" + line.id())) {
                    changed("linked", line.title(), part.title(), "/visits/" + line.id());
                    return;
                }
                if (same.equals("corrects:" + line.id())) {
                    changed("superseded", line.title(), part.title(), "/visits/" + line.id());
                }
            }
            make(part.campaign() ? "campaign" : "visit", part.title());
            part.asks().forEach(ask -> ask(part, ask));
            part.pledges().forEach(pledge -> make("promise", pledge.words()));
            part.nextSteps().forEach(step -> make("record", step));
            part.assessments().forEach(words -> make("record", words));
            names(part.names());
            part.figures().forEach(this::figure);
            part.never().forEach(words -> make("never", words));
            part.agenda().said().stream()
                    .filter(line -> form.ticked("talked:" + part.id(), line.item().id().toString(), false))
                    .forEach(line -> changed("taken-up", line.item().words(), line.visitTitle(), ""));
        }

        private void ask(ReportPart part, Ask ask) {
            switch (form.value("choice:" + ask.id(), ask.choice())) {
                case "TRACKED" -> make("case", ask.words());
                case "JOINED" -> ask.cases().stream()
                        .filter(line -> line.id().toString().equals(form.value("case:" + ask.id(), CaseOpener.proposedCase(ask))))
                        .forEach(line -> joined(part, ask, line));
                default -> make("record", ask.words());
            }
        }

        private void joined(ReportPart part, Ask ask, CaseLine line) {
            changed("joined", line.number() + " " + line.title(), ask.words(), "/cases/" + line.number());
            part.pledges().stream()
                    .filter(pledge -> form.ticked("answers:" + pledge.id(), ask.id(), pledge.answers().contains(ask.id())))
                    .map(Pledge::words)
                    .forEach(words -> changed("promised", line.number() + " " + line.title(), words, "/cases/" + line.number()));
        }

        private void names(Set<String> used) {
            for (NameRow row : sheet.names()) {
                if (!used.contains(row.key()) || !namesSeen.add(row.key())) {
                    continue;
                }
                String chosen = row.decided(form, sheet.names());
                if (chosen.equals("new") && OneBody.first(row, sheet.names())) {
                    make(row.kind(), row.written());
                } else if (Names.remembers(form, row, chosen)) {
                    row.options().stream()
                            .filter(option -> option.value().equals(chosen))
                            .forEach(option -> changed("alias", option.label(), row.written(), ""));
                }
            }
        }

        /** A newer figure stands beside the older one, which the page of the place shows no more. */
        private void figure(Figure figure) {
            String choice = form.value("fact:" + figure.id(), figure.place());
            sheet.names().stream()
                    .filter(row -> row.key().equals(choice))
                    .findFirst()
                    .ifPresent(row -> {
                        String name = row.written() + " · " + figure.attribute();
                        UUID place = AcceptForm.id(row.decided(form, sheet.names()), "id:").orElse(null);
                        PlaceFact older = place == null ? null : places.facts(regionId, place).stream()
                                .filter(fact -> fact.attribute().equals(figure.attribute()) && !fact.value().equals(figure.value()))
                                .max(Comparator.comparing(PlaceFact::recordedAt))
                                .orElse(null);
                        if (older == null) {
                            make("fact", name + " " + figure.value());
                        } else {
                            changed.add(new Writing.Changed("figure", name, older.value(), figure.value(), "/communities/" + place));
                        }
                    });
        }

        private void make(String kind, String name) {
            made.computeIfAbsent(kind, key -> new ArrayList<>()).add(name);
        }

        private void changed(String kind, String record, String after, String link) {
            changed.add(new Writing.Changed(kind, record, "", after, link));
        }
    }
}
