package org.minqing.triage.reply;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minqing.report.Span;

/**
 * Reads a reply before the resident gets it and says what it lacks, with the words it speaks of. A check that is not
 * sure stays silent: each was right in at least 95 of 100 cases on replies read by people (docs/quality.md).
 */
public final class ReplyCheck {

    /** Speaks of something done or to be done, so that a day belongs to it. */
    private static final Pattern DOING = Pattern.compile("将|会(?!议)|已(?!满)|正在|计划|拟|安排|下一步|下步|尽快|近期|尽早|争取|整改|责令|督促|协调|处理|解决|实施|施工|启动|推进|完善|加大|加强");

    private static final Set<ClauseKind> PUTTING_OFF =
            EnumSet.of(ClauseKind.VAGUE, ClauseKind.AWAIT, ClauseKind.UNABLE);

    private static final Set<ClauseKind> POLITE = EnumSet.of(
            ClauseKind.GREETING, ClauseKind.LINKING, ClauseKind.THANKS, ClauseKind.LETTER_DATE, ClauseKind.SIGNATURE);

    /** Off the matter is said only of a reply that says this much: a short result seldom says again what was asked. */
    private static final int LONG = 60;

    /** Who says this much of the matter does not put off. */
    private static final int ENOUGH = 30;

    /** A concern that says less, or was erased, cannot be missed. */
    private static final int FEWEST_TOPICS = 12;

    /** Two texts about the same thing share more of their characters than this, however differently they put it. */
    private static final double STRANGE = 0.3;

    private static final int PREVIEW = 60;

    private ReplyCheck() {}

    /**
     * @param asked   title and words of the concern
     * @param reply   as typed
     * @param earlier replies the reader may see
     * @param name    of the case itself among those
     */
    public static List<Finding> check(String asked, String reply, EarlierReplies earlier, String name) {
        ReplyText read = ReplyText.of(reply);
        if (read.blank()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        stock(read).ifPresent(found::add);
        copied(read, earlier, name).ifPresent(found::add);
        unanswered(asked, read).ifPresent(found::add);
        if (found.stream().noneMatch(finding -> finding.check() == Check.UNANSWERED)) {
            questionLeft(asked, read).ifPresent(found::add);
            unexplained(read).ifPresent(found::add);
        }
        noDate(read).ifPresent(found::add);
        return found;
    }

    /** How well a reply explains, from 0; only good for comparing replies. */
    public static double explains(String reply) {
        return Explaining.score(ReplyText.of(reply));
    }

    private static Optional<Finding> stock(ReplyText reply) {
        return reply.clauses().stream().allMatch(clause -> clause.kind().empty())
                ? Optional.of(about(Check.STOCK, reply.clauses())) : Optional.empty();
    }

    private static Optional<Finding> copied(ReplyText reply, EarlierReplies earlier, String name) {
        return earlier.nearest(reply, name)
                .filter(nearest -> nearest.share() >= EarlierReplies.COPIED)
                .map(nearest -> new Finding(Check.COPIED, spans(reply.of(ClauseKind.OWN)), List.of(nearest.name())));
    }

    private static Optional<Finding> unanswered(String asked, ReplyText reply) {
        boolean silent = !reply.has(ClauseKind.OWN);
        Set<String> topics = Topics.ownOf(asked);
        boolean elsewhere = topics.size() >= FEWEST_TOPICS && reply.ownLength() >= LONG && Topics.shared(topics, reply.text()) == 0
                && Topics.overlap(asked, reply.text()) < STRANGE;
        return silent || elsewhere
                ? Optional.of(about(Check.UNANSWERED, silent ? reply.clauses() : reply.of(ClauseKind.OWN))) : Optional.empty();
    }

    /** Said only where several are asked: who asks one thing may be answered in quite other words. */
    private static Optional<Finding> questionLeft(String asked, ReplyText reply) {
        List<String> questions = Questions.in(asked);
        List<String> left = questions.stream().filter(question -> Questions.left(question, reply.text())).distinct().toList();
        return left.isEmpty() || questions.size() < 2 ? Optional.empty()
                : Optional.of(new Finding(Check.QUESTION_LEFT, List.of(), left.stream().map(ReplyCheck::preview).toList()));
    }

    /** Little is said, and the rest puts off: said only then, for who answers in three words may have explained. */
    private static Optional<Finding> unexplained(ReplyText reply) {
        Set<Explaining.Part> parts = Explaining.parts(reply);
        parts.remove(Explaining.Part.WHO);
        boolean putsOff = PUTTING_OFF.stream().anyMatch(reply::has);
        return parts.isEmpty() && putsOff && reply.ownLength() < ENOUGH
                ? Optional.of(about(Check.UNEXPLAINED, reply.of(ClauseKind.OWN))) : Optional.empty();
    }

    private static Optional<Finding> noDate(ReplyText reply) {
        List<Clause> said = reply.clauses().stream()
                .filter(clause -> switch (clause.kind()) {
                    case OWN, VAGUE, AWAIT, UNABLE, LINKING -> true;
                    default -> false;
                })
                .toList();
        boolean named = said.stream().anyMatch(clause -> !DayWords.in(clause.text().replaceAll("《[^》]*》", "")).isEmpty());
        List<Clause> doing = said.stream().filter(clause -> DOING.matcher(clause.text()).find()).toList();
        boolean bare = !reply.has(ClauseKind.OWN);
        return named || (doing.isEmpty() && !bare) ? Optional.empty() : Optional.of(about(Check.NO_DATE, doing));
    }

    /** Greetings, thanks and signatures are not what is meant, unless there is nothing else. */
    private static Finding about(Check check, List<Clause> all) {
        List<Clause> meant = all.stream().filter(clause -> !POLITE.contains(clause.kind())).toList();
        List<Clause> clauses = meant.isEmpty() ? all : meant;
        return new Finding(check, spans(clauses), clauses.stream().map(Clause::text).limit(3).map(ReplyCheck::preview).toList());
    }

    private static List<Span> spans(List<Clause> clauses) {
        return clauses.stream().map(Clause::span).toList();
    }

    private static String preview(String words) {
        return words.codePointCount(0, words.length()) <= PREVIEW ? words : words.substring(0, words.offsetByCodePoints(0, PREVIEW)) + "…";
    }
}
