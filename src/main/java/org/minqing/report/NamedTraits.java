package org.minqing.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it is judged by whether a name belongs in its list: the name, what stands before and behind it each time, where, and whether the rules took it. */
final class NamedTraits {

    private static final int BESIDE = 8;
    /** More mentions tell no more. */
    private static final int MENTIONS = 4;
    /** Numbers of places are those of clauses no more. */
    private static final int PLACES = 10;

    private static final Expression DEPARTMENT = Expression.of(Lexicon.anyOf("departments"));

    private enum Place {
        NAME, BEFORE, BEHIND, CLAUSE, SIGN
    }

    private final Article article;
    private final ClauseTraits.Manner manner;
    private final @Nullable List<Gist.Claim> claims;
    private final Traits traits = new Traits();
    private NamedKind kind = NamedKind.PLACE;

    /** @param claims what the rules took each stretch for; null to leave their opinion out */
    NamedTraits(Article article, ClauseTraits.Manner manner, @Nullable List<Gist.Claim> claims) {
        this.claims = claims;
        this.article = article;
        this.manner = manner;
    }

    /**
     * Those of one candidate.
     *
     * @param order how many of its kind are named before it
     * @param rules what the rules took of its kind; absent to leave their opinion out
     */
    Traits of(NamedCandidate candidate, int order, Optional<List<Found>> rules) {
        traits.clear();
        kind = candidate.kind();
        sign(0, 0, 1);
        traits.runs(place(Place.NAME), candidate.name(), 1);
        List<Part> mentions = candidate.mentions().subList(0, Math.min(MENTIONS, candidate.mentions().size()));
        float share = (float) (1 / Math.sqrt(mentions.size()));
        mentions.forEach(mention -> mention(mention, share));
        sign(1, Math.min(MENTIONS, candidate.mentions().size()), 1);
        sign(2, Math.min(order, 6), 1);
        sign(3, manner.ordinal(), 0.5f);
        sign(4, Math.min(candidate.name().length(), 8), 0.5f);
        sign(5, article.headlines().stream().anyMatch(line -> line.contains(candidate.name())) ? 1 : 0, 1);
        if (kind == NamedKind.UNIT) {
            sign(6, DEPARTMENT.matcher(candidate.name()).find() ? 1 : 0, 1);
        }
        rules.ifPresent(found -> taken(candidate, found));
        return traits;
    }

    private void mention(Part mention, float share) {
        String norm = mention.text().norm();
        traits.runs(place(Place.BEFORE), norm.substring(Math.max(0, mention.from() - BESIDE), mention.from()), share);
        traits.runs(place(Place.BEHIND), norm.substring(mention.to(), Math.min(norm.length(), mention.to() + BESIDE)), share);
        int clause = mention.from();
        while (clause > 0 && ",。;:!?\n".indexOf(norm.charAt(clause - 1)) < 0 && mention.from() - clause < 40) {
            clause--;
        }
        traits.runs(place(Place.CLAUSE), norm.substring(clause, Math.min(mention.from(), clause + BESIDE)), 0.5f * share);
        sign(10, Math.min(paragraph(mention), 4), share);
        sign(11, mention.text().depth(mention.from()) > 0 ? 1 : 0, share);
        sign(12, Math.min((mention.from() - clause) / 4, 5), share);
        sign(13, mention.from() == 0 || !UnitNames.ofName(norm.charAt(mention.from() - 1)) ? 1 : 0, share);
        if (claims != null) {
            sign(14, claimed(claims, mention), share);
        }
    }

    /** What is said around the name, by the kind; 0 if nothing. */
    private static int claimed(List<Gist.Claim> claims, Part mention) {
        Span span = mention.text().span(mention.from(), mention.to());
        return claims.stream().filter(claim -> claim.words().span().overlaps(span)).mapToInt(claim -> 1 + claim.kind().ordinal()).findFirst().orElse(0);
    }

    private int paragraph(Part mention) {
        for (int i = 0; i < article.body().size(); i++) {
            if (article.body().get(i).holds(mention)) {
                return i;
            }
        }
        return -1;
    }

    private void taken(NamedCandidate candidate, List<Found> rules) {
        Optional<Found> own = rules.stream().filter(found -> NamedReading.same(found, candidate)).findFirst();
        sign(20, own.isPresent() ? 1 : 0, 2);
        sign(21 + manner.ordinal(), own.isPresent() ? 1 : 0, 1);
        sign(25, own.map(found -> found.rule().hashCode()).orElse(0), 1);
        sign(26, Math.min(rules.size(), 4), 0.5f);
    }

    private int place(Place place) {
        return PLACES + kind.ordinal() * Place.values().length + place.ordinal();
    }

    private void sign(int which, int what, float value) {
        traits.sign(place(Place.SIGN), which, what, value);
    }
}
