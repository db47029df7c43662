package org.minqing.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the clauses once more after the rules, with what {@link ReportLearner} learned from labelled reports. What hardly reads like
 * what a rule took it for is let go, what goes on after a comma is joined to it, and what reads like a concern, promise, step or demand
 * though no rule knows the way it is told is taken up.
 */
final class SecondReading {

    private static final Rule CONCERN = new Rule("concern.read", 0.55);
    private static final Rule COMMITMENT = new Rule("commitment.read", 0.5);
    private static final Rule NEXT_STEP = new Rule("next.read", 0.5);
    private static final Rule REQUIREMENT = new Rule("requirement.read", 0.5);

    /** From where on what a rule found is kept. This and the bounds below were chosen on texts the model had not learned. */
    private static final double KEPT = 0.3;
    /** In so few clauses hardly anything stands around one by which to judge it: there rules are let go only if nothing speaks for them. */
    private static final int FEW = 12;
    private static final double KEPT_OF_FEW = 0.005;
    /** A comma rarely parts two items, so the clause behind it need not be likely by itself. */
    private static final double GOES_ON = 0.2;
    private static final int SHORT = 3;
    /** So many clauses tell of concerns, by what is expected of all, in a report that the rules do not know for one. */
    private static final double CONCERNS_OF_A_REPORT = 2;

    /** Who says it, and that he says it: no part of what he says. */
    private static final Expression LEAD = Expression.of("^([^,“”]{2,24}?)(?:反映(?![给到])|提出|提到|说道|诉说|表示|坦言|吐槽|抱怨|介绍说|告诉\\p{IsHan}{1,6}|说(?!明|法)|(?<!名)称(?!号)|认为)(?:了|道|,|:)*“?(?=[^、,].{3})");
    /** A clause that only leads up to what somebody says is none of it. */
    private static final Expression SAYS = Expression.of("(?:反映|提出|提到|说道?|诉说|表示|坦言|吐槽|抱怨|介绍|告诉[^,]{1,6}|称|认为|指出|强调|要求|建议|希望|答应|承诺|允诺|表态)$");

    /** Who promises, and that he does: 对方答应|20日以前换一台大的. */
    private static final Expression PROMISES = Expression.of("(?:^|[,。])([^,。“”]{0,14}?)(?:答应|承诺|允诺|(?<!次)(?:答复|回复)(?![|┃])|说(?![好定能明不是]))(?:了|道|,|:)*“?(?=[^、,的].{3})");
    /** Whom he asks: 毕朝阳让|村里第二天就…… */
    private static final Expression ASKS = Expression.of("^[^,“”]{2,12}?(?:叮嘱|嘱咐|责成|交代|吩咐|让|请[他她]?)“?(?=[^,]{2}.{4})");

    private static final Expression NO_TROUBLE = Expression.of("(?:没有|没啥|无|暂无)(?:什么|其他|其它|特殊)?(?:困难|问题|诉求|意见)");

    private final Clauses clauses;
    private final double[][] likely;
    private final Gist first;
    private final Speakers speakers;
    private final NeighbourReading neighbours;
    private final Article article;
    private @Nullable Joints joints;
    private final @Nullable LocalDate visited;
    private final ClauseTraits.Manner manner;

    /** Clauses by their numbers, both ends included. */
    private record Stretch(int from, int to) {}

    private SecondReading(Article article, Clauses clauses, double[][] likely, Gist first, ClauseTraits.Manner manner, Speakers speakers, NeighbourReading neighbours, @Nullable LocalDate visited) {
        this.manner = manner;
        this.clauses = clauses;
        this.article = article;
        this.likely = likely;
        this.first = first;
        this.speakers = speakers;
        this.neighbours = neighbours;
        this.visited = visited;
    }

    static SecondReading of(Article article, Gist first, ClauseTraits.Manner manner, Speakers speakers, NeighbourReading neighbours, @Nullable LocalDate visited) {
        Clauses clauses = Clauses.of(article);
        var traits = new ClauseTraits(clauses, clauses.under(first.claims()), manner);
        return new SecondReading(article, clauses, ClauseModel.shipped().likely(clauses, traits), first, manner, speakers, neighbours, visited);
    }

    /** Whether residents' concerns are told in it, whoever it is that hears them. */
    boolean readsLikeReport() {
        return Stream.of(likely).mapToDouble(clause -> clause[ClauseKind.CONCERN.ordinal()]).sum() >= CONCERNS_OF_A_REPORT;
    }

    Gist gist() {
        Gist kept = wholly(kept());
        Gist taken = taken(kept);
        return weighed(told(parted(new Gist(
                joined(kept.requirements(), taken.requirements(), ParsedReport.Requirement::text),
                joined(kept.concerns(), taken.concerns(), ParsedReport.Concern::text),
                joined(kept.commitments(), taken.commitments(), ParsedReport.Commitment::text),
                joined(kept.nextSteps(), taken.nextSteps(), step -> step)))));
    }

    /** Several concerns told in one breath, each for itself. */
    private Gist parted(Gist gist) {
        return new Gist(
                gist.requirements(),
                gist.concerns().stream().flatMap(one -> parted(one).stream()).toList(),
                gist.commitments().stream().flatMap(one -> parted(one).stream()).toList(),
                gist.nextSteps().stream().flatMap(one -> parted(one).stream()).toList());
    }

    private List<ParsedReport.Concern> parted(ParsedReport.Concern whole) {
        List<ParsedReport.Concern> each = pieces(ClauseKind.CONCERN, whole.text()).stream().flatMap(piece -> concerns(piece).stream()).toList();
        return each.size() < 2 ? List.of(whole) : each.stream().map(one -> new ParsedReport.Concern(
                piece(whole.text(), one.text()),
                one.place() != null || !holdsFor(whole.place(), whole.text(), one.text()) ? one.place() : whole.place(),
                one.raisedBy() != null || !holdsFor(whole.raisedBy(), whole.text(), one.text()) ? one.raisedBy() : whole.raisedBy())).toList();
    }

    /** 菜太咸、馒头发硬: in a row few words say enough. */
    private List<ParsedReport.Concern> concerns(Part piece) {
        List<ParsedReport.Concern> found = Concerns.of(List.of(statement(ClauseKind.CONCERN, piece)), null);
        return found.isEmpty() && piece.length() <= SHORT && piece.has(Acts.TROUBLE) ? List.of(new ParsedReport.Concern(piece.found(CONCERN), null, null)) : found;
    }

    private List<ParsedReport.Commitment> parted(ParsedReport.Commitment whole) {
        List<Part> pieces = pieces(ClauseKind.COMMITMENT, whole.text());
        List<ParsedReport.Commitment> each = Commitments.of(pieces.stream().map(piece -> statement(ClauseKind.COMMITMENT, piece)).toList(), visited);
        return each.size() < Math.max(2, pieces.size()) ? List.of(whole) : each.stream().map(one -> new ParsedReport.Commitment(
                whole.by() == null ? one.by() : whole.by(),
                piece(whole.text(), one.text()),
                one.due())).toList();
    }

    private List<Found> parted(Found whole) {
        List<Part> pieces = pieces(ClauseKind.NEXT_STEP, whole);
        return pieces.size() < 2 ? List.of(whole) : pieces.stream().map(piece -> piece.found(new Rule(whole.rule(), whole.confidence()))).toList();
    }

    /** What stands outside the whole, as before a row of concerns, is said of each of its pieces. */
    private static boolean holdsFor(@Nullable Found named, Found whole, Found piece) {
        return named != null && (piece.span().overlaps(named.span()) || !whole.span().overlaps(named.span()));
    }

    private static Found piece(Found whole, Found piece) {
        return new Found(piece.text(), piece.span(), whole.confidence(), whole.rule());
    }

    /** The words, cut where the next item of the kind begins; none if they are one. */
    private List<Part> pieces(ClauseKind kind, Found words) {
        return said(words).filter(Joints::mayPart).map(said -> joints().pieces(kind, said)).filter(pieces -> pieces.size() > 1).orElse(List.of());
    }

    private Joints joints() {
        if (joints == null) {
            joints = new Joints(article, first.claims());
        }
        return joints;
    }

    /** Whose words they are, and whom a demand is put to. */
    private Gist told(Gist gist) {
        return new Gist(
                gist.requirements().stream().map(one -> new ParsedReport.Requirement(one.heading(), one.text(), said(one.text()).map(said -> neighbours.called(said, one.units())).orElse(one.units()), one.due())).toList(),
                gist.concerns().stream().map(one -> new ParsedReport.Concern(one.text(), place(one), teller(Relation.RAISED_BY, one.text(), one.raisedBy()))).toList(),
                gist.commitments().stream().map(one -> new ParsedReport.Commitment(teller(Relation.PROMISED_BY, one.text(), one.by()), one.text(), one.due())).toList(),
                gist.nextSteps());
    }

    private @Nullable Found place(ParsedReport.Concern concern) {
        return concern.place() != null ? concern.place() : said(concern.text()).map(neighbours::spot).orElse(null);
    }

    private @Nullable Found teller(Relation relation, Found words, @Nullable Found known) {
        return said(words).map(said -> neighbours.whose(relation, said, known)).orElse(known);
    }

    /** The words where they stand; nothing for words of a headline. */
    private Optional<Part> said(Found words) {
        int clause = clauses.from(words.span().start());
        return clause >= clauses.size() ? Optional.empty() : Optional.of(clauses.get(clause).words().text().part(words.span()));
    }

    private Gist kept() {
        return new Gist(
                first.requirements().stream().filter(one -> kept(ClauseKind.REQUIREMENT, one.text())).toList(),
                first.concerns().stream().filter(one -> kept(ClauseKind.CONCERN, one.text()) || troubleInTable(one.text())).toList(),
                first.commitments().stream().filter(one -> kept(ClauseKind.COMMITMENT, one.text())).toList(),
                first.nextSteps().stream().filter(one -> kept(ClauseKind.NEXT_STEP, one)).toList());
    }

    private boolean kept(ClauseKind kind, Found words) {
        double least = clauses.size() < FEW ? KEPT_OF_FEW : KEPT;
        return likely(kind, words.span()).stream().allMatch(likely -> likely >= least);
    }

    /** A row is one clause with its number, place and unit, of which little reads like a concern. */
    private boolean troubleInTable(Found words) {
        int clause = clauses.from(words.span().start());
        return clause < clauses.size() && clauses.get(clause).words().contains("|") && Acts.TROUBLE.matcher(words.text()).find() && !NO_TROUBLE.matcher(words.text()).find();
    }

    /** How likely the clauses are of that kind on which the words stand, by how much of them does; nothing for words of a headline. */
    private Optional<Double> likely(ClauseKind kind, Span words) {
        double sum = 0;
        int length = 0;
        for (int i = clauses.from(words.start()); i < clauses.size() && clauses.span(i).start() < words.end(); i++) {
            int common = clauses.span(i).common(words);
            sum += common * likely[i][kind.ordinal()];
            length += common;
        }
        return length == 0 ? Optional.empty() : Optional.of(sum / length);
    }

    /** A problem and what follows from it, a promise and its end are one, though the rule saw only a part. */
    private Gist wholly(Gist kept) {
        Gist.@Nullable Claim[] claimed = clauses.under(kept.claims());
        return new Gist(
                kept.requirements(),
                kept.concerns().stream().map(one -> new ParsedReport.Concern(wholly(ClauseKind.CONCERN, one.text(), claimed), one.place(), one.raisedBy())).toList(),
                kept.commitments().stream().map(one -> new ParsedReport.Commitment(one.by(), wholly(ClauseKind.COMMITMENT, one.text(), claimed), one.due())).toList(),
                kept.nextSteps());
    }

    private Found wholly(ClauseKind kind, Found words, Gist.@Nullable Claim[] claimed) {
        int begins = clauses.from(words.span().start());
        int ends = clauses.from(words.span().end() - 1);
        if (ends >= clauses.size() || clauses.span(begins).start() > words.span().start() || clauses.span(ends).start() >= words.span().end()) {
            return words;
        }
        var told = new Stretch(begins, ends);
        boolean opens = clauses.span(begins).start() == words.span().start();
        boolean closes = clauses.span(ends).end() == words.span().end();
        Stretch whole = goingOn(kind, told, claimed);
        Part part = part(whole);
        int from = opens ? part.from() : clauses.get(begins).words().at(words.span().start());
        int to = closes ? part.to() : clauses.get(ends).words().at(words.span().end() - 1) + 1;
        boolean more = opens && whole.from() < begins || closes && whole.to() > ends;
        return more ? new Part(part.text(), from, to).trim().found(new Rule(words.rule(), words.confidence())) : words;
    }

    private Stretch goingOn(ClauseKind kind, Stretch told, Gist.@Nullable Claim[] claimed) {
        int from = told.from();
        while (from > 0 && clauses.get(from - 1).mark() == ',' && goesOn(kind, from - 1, claimed) && !clauses.get(from - 1).words().has(SAYS)) {
            from--;
        }
        int to = told.to();
        while (to + 1 < clauses.size() && clauses.get(to).mark() == ',' && goesOn(kind, to + 1, claimed)) {
            to++;
        }
        return new Stretch(from, to);
    }

    private boolean goesOn(ClauseKind kind, int clause, Gist.@Nullable Claim[] claimed) {
        return claimed[clause] == null && likely[clause][kind.ordinal()] >= GOES_ON;
    }

    private Part part(Stretch stretch) {
        return clauses.get(stretch.from()).words().upTo(clauses.get(stretch.to()).words());
    }

    /** What no rule found. */
    private Gist taken(Gist kept) {
        Gist.@Nullable Claim[] claimed = clauses.under(kept.claims());
        var statements = new ArrayList<Statement>();
        int next = 0;
        for (int i = 0; i < clauses.size(); i++) {
            Optional<ClauseKind> kind = i < next || claimed[i] != null ? Optional.empty() : reads(i);
            if (kind.isPresent() && fits(kind.get(), i, claimed)) {
                Stretch whole = goingOn(kind.get(), new Stretch(i, i), claimed);
                statements.add(statement(kind.get(), part(new Stretch(Math.max(next, whole.from()), whole.to()))));
                next = whole.to() + 1;
            }
        }
        return new Gist(
                Requirements.of(statements, visited).stream().map(one -> new ParsedReport.Requirement(read(REQUIREMENT, one.heading()), read(REQUIREMENT, one.text()), one.units(), one.due())).toList(),
                Concerns.of(statements, null).stream().map(one -> new ParsedReport.Concern(read(CONCERN, one.text()), one.place(), one.raisedBy())).toList(),
                Commitments.of(statements, visited).stream().map(one -> new ParsedReport.Commitment(one.by(), read(COMMITMENT, one.text()), one.due())).toList(),
                NextSteps.of(statements).stream().map(one -> read(NEXT_STEP, one)).toList());
    }

    private static Found read(Rule rule, Found words) {
        return new Found(words.text(), words.span(), rule.confidence(), rule.key());
    }

    private Optional<ClauseKind> reads(int clause) {
        return Stream.of(ClauseKind.values()).filter(kind -> likely[clause][kind.ordinal()] >= taken(kind)).findFirst();
    }

    /** A rule that read the clause beside it knows what the sentence is and where a demand begins; a question that asks nobody for anything is small talk. */
    private boolean fits(ClauseKind kind, int clause, Gist.@Nullable Claim[] claimed) {
        Gist.Claim before = clause > 0 && clauses.get(clause - 1).mark() == ',' ? claimed[clause - 1] : null;
        Gist.Claim behind = clause + 1 < claimed.length && clauses.get(clause).mark() == ',' ? claimed[clause + 1] : null;
        boolean leadsUp = kind == ClauseKind.REQUIREMENT && behind != null;
        boolean talk = kind == ClauseKind.CONCERN && clauses.get(clause).mark() == '?' && !clauses.get(clause).words().has(Told.ASKS);
        return !otherwise(kind, before) && !otherwise(kind, behind) && !leadsUp && !talk;
    }

    private static boolean otherwise(ClauseKind kind, Gist.@Nullable Claim claim) {
        return claim != null && claim.kind() != kind;
    }

    /** From where on what no rule found is taken up. */
    private static double taken(ClauseKind kind) {
        return switch (kind) {
            case CONCERN, REQUIREMENT -> 0.5;
            case COMMITMENT -> 0.46;
            case NEXT_STEP -> 0.42;
            case NOTHING -> Double.MAX_VALUE;
        };
    }

    private Statement statement(ClauseKind kind, Part given) {
        if (kind == ClauseKind.COMMITMENT) {
            return promised(given);
        }
        Search lead = given.matcher(LEAD);
        boolean said = lead.find();
        Part words = said ? given.sub(lead.end()) : halfQuoted(given);
        Speaker who = said ? speakers.in(given.sub(lead.start(1), lead.end(1))).orElse(null) : null;
        return switch (kind) {
            case CONCERN, NOTHING -> new Statement(Statement.Act.RAISE, who, List.of(words.unquoted()), "");
            case COMMITMENT -> promised(given);
            case NEXT_STEP -> new Statement(Statement.Act.PLAN, null, List.of(words), "节");
            case REQUIREMENT -> new Statement(Statement.Act.REQUIRE, null, List.of(asked(given)), "要求");
        };
    }

    private Statement promised(Part given) {
        Search lead = given.matcher(LEAD);
        if (lead.find()) {
            return new Statement(Statement.Act.PROMISE, speakers.in(given.sub(lead.start(1), lead.end(1))).orElse(null), List.of(given.sub(lead.end())), "");
        }
        Search says = given.matcher(PROMISES);
        if (!says.find()) {
            return new Statement(Statement.Act.PROMISE, null, List.of(halfQuoted(given)), "");
        }
        return new Statement(Statement.Act.PROMISE, speakers.in(given.sub(says.start(1), says.end(1))).orElse(null), List.of(given.sub(says.end())), "");
    }

    private Part asked(Part given) {
        Search m = given.matcher(ASKS);
        return m.find() && speakers.leaderIn(given.sub(0, m.end())).isPresent() ? given.sub(m.end()) : given;
    }

    /** Of a quotation that goes on behind it a clause holds the opening mark only, of one that ended before it the closing one. */
    private static Part halfQuoted(Part words) {
        boolean half = words.startsWith("“") && !words.contains("”") || words.startsWith("”");
        return half ? words.sub(1) : words;
    }

    private Gist weighed(Gist gist) {
        return new Gist(
                gist.requirements().stream().map(one -> new ParsedReport.Requirement(weighed(ClauseKind.REQUIREMENT, one.heading()), weighed(ClauseKind.REQUIREMENT, one.text()), one.units(), one.due())).toList(),
                gist.concerns().stream().map(one -> new ParsedReport.Concern(weighed(ClauseKind.CONCERN, one.text()), one.place(), one.raisedBy())).toList(),
                gist.commitments().stream().map(one -> new ParsedReport.Commitment(one.by(), weighed(ClauseKind.COMMITMENT, one.text()), one.due())).toList(),
                gist.nextSteps().stream().map(one -> weighed(ClauseKind.NEXT_STEP, one)).toList());
    }

    private Found weighed(ClauseKind kind, Found words) {
        double sure = likely(kind, words.span()).map(likely -> sure(words.confidence(), likely)).orElse(words.confidence());
        return new Found(words.text(), words.span(), sure, words.rule());
    }

    /** How often such items were right in texts that were not learned: the form of a logistic regression, its constants set between plainly and freely written texts. */
    private double sure(double rule, double likely) {
        double odds = -0.45 + 0.64 * logarithm(likely) + 0.085 * logarithm(rule) + (manner == ClauseTraits.Manner.PLAIN ? 1.1 : 0);
        return 1 / (1 + Math.exp(-odds));
    }

    private static double logarithm(double likely) {
        double bounded = Math.clamp(likely, 0.02, 0.98);
        return Math.log(bounded / (1 - bounded));
    }

    /** In the order of the text. */
    private static <T> List<T> joined(List<T> kept, List<T> taken, Function<T, Found> words) {
        return Stream.concat(kept.stream(), taken.stream()).sorted(Comparator.comparingInt(one -> words.apply(one).span().start())).toList();
    }
}
