package org.minqing.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Learns from labelled reports what clauses of each kind read like, and which of the places, units and people named belong in the record. */
public final class ReportLearner {

    /** Each part is read by a model that learned the others: what is likely around a clause must not be known already. */
    private static final int PARTS = 4;

    private final List<Lesson> lessons = new ArrayList<>();
    private final ModelTrainer joints = new ModelTrainer(2);
    private final ModelTrainer names = new ModelTrainer(2);
    /** Of so many examples few traits tell as much as all. */
    private final ModelTrainer neighbours = new ModelTrainer(2, 10, 0.2);

    /** The clauses of an article and what each truly is. */
    private record Lesson(Clauses clauses, ClauseTraits traits, int[] kinds) {

        void teachWords(ModelTrainer trainer) {
            for (int i = 0; i < kinds.length; i++) {
                traits.ofSentence(clauses.get(i).sentence());
                var gathered = new ModelTrainer.Gathered().and(traits.traits());
                traits.ofClause(i);
                trainer.add(kinds[i], gathered.and(traits.traits()));
            }
        }

        void teachContext(LinearModel words, ModelTrainer trainer) {
            var contexts = new ContextTraits(clauses, ClauseModel.alone(words, clauses, traits), traits.claims());
            for (int i = 0; i < kinds.length; i++) {
                trainer.add(kinds[i], new ModelTrainer.Gathered().and(contexts.of(i)));
            }
        }
    }

    /**
     * @param words an item's words as they stand in the text
     * @param related what is named for each relation it can stand in, nothing if nobody is
     */
    public record Label(ClauseKind kind, String words, Map<Relation, List<String>> related) {}

    /** What somebody found in a text. */
    public record Labels(List<Label> said, Map<NamedKind, List<String>> named) {}

    /** @param mended whether the rules were mended on this text: then they are righter there than elsewhere, and what they say is left out */
    public void add(String text, Optional<LocalDate> published, Labels labels, boolean mended) {
        List<Gist.Claim> gold = spans(text, labels.said());
        for (Article article : PageSplitter.split(Layout.read(text))) {
            var reader = new ArticleReader(article, published, Gazetteer.empty());
            said(article, reader, gold, mended);
            related(reader, article, text, labels.said(), mended);
            reader.named(mended).teach(labels.named(), mended ? Optional.empty() : Optional.of(reader.firstNamed()), names);
        }
    }

    private void said(Article article, ArticleReader reader, List<Gist.Claim> gold, boolean mended) {
        Clauses read = Clauses.of(article);
        List<Gist.Claim> claims = reader.firstReading().claims();
        int[] kinds = Stream.of(read.under(gold)).mapToInt(ClauseTraits::kind).toArray();
        lessons.add(new Lesson(read, new ClauseTraits(read, mended ? null : read.under(claims), reader.manner()), kinds));
        new Joints(article, mended ? null : claims).teach(gold, joints);
    }

    private void related(ArticleReader reader, Article article, String text, List<Label> labels, boolean mended) {
        NeighbourReading reading = reader.neighbours();
        Gist rules = reader.firstReading();
        for (Label label : labels) {
            for (Gist.Claim claim : spans(text, List.of(label))) {
                Span span = claim.words().span();
                Part words = article.text().part(span);
                for (Relation relation : Relation.values()) {
                    if (article.whole().holds(words) && label.related().containsKey(relation)) {
                        reading.teach(relation, words, label.related().getOrDefault(relation, List.of()), mended ? null : rules.of(relation, span), neighbours);
                    }
                }
            }
        }
    }

    /** The engine's files by their names. */
    public Map<String, byte[]> learn() {
        return Map.of(
                ClauseModel.FILE, words(lessons).bytes(),
                ClauseModel.CONTEXT_FILE, contexts().bytes(),
                Joints.FILE, joints.learn().bytes(),
                NamedReading.FILE, names.learn().bytes(),
                NeighbourReading.FILE, neighbours.learn().bytes());
    }

    private static LinearModel words(List<Lesson> lessons) {
        var trainer = new ModelTrainer(ClauseKind.values().length);
        lessons.forEach(lesson -> lesson.teachWords(trainer));
        return trainer.learn();
    }

    private LinearModel contexts() {
        var trainer = new ModelTrainer(ClauseKind.values().length);
        for (int part = 0; part < PARTS; part++) {
            var read = new ArrayList<Lesson>();
            var learned = new ArrayList<Lesson>();
            for (int i = 0; i < lessons.size(); i++) {
                (i % PARTS == part ? read : learned).add(lessons.get(i));
            }
            LinearModel words = words(learned);
            read.forEach(lesson -> lesson.teachContext(words, trainer));
        }
        return trainer.learn();
    }

    /** Labels leave line breaks and blanks out. */
    private static List<Gist.Claim> spans(String text, List<Label> labels) {
        var bare = new StringBuilder();
        var at = new ArrayList<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if (!blank(text.charAt(i))) {
                bare.append(width(text.charAt(i)));
                at.add(i);
            }
        }
        var out = new ArrayList<Gist.Claim>();
        for (Label label : labels) {
            var words = new StringBuilder();
            label.words().chars().filter(c -> !blank((char) c)).forEach(c -> words.append(width((char) c)));
            int found = words.isEmpty() ? -1 : bare.indexOf(words.toString());
            if (found >= 0) {
                out.add(new Gist.Claim(label.kind(), new Found(label.words(), new Span(at.get(found), at.get(found + words.length() - 1) + 1), 1, "label")));
            }
        }
        return out;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
    }

    private static char width(char c) {
        return c > '\uff00' && c < '\uff5f' ? (char) (c - 0xfee0) : c;
    }
}
