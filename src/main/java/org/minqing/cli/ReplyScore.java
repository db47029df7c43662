package org.minqing.cli;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.minqing.cli.ReplyLabels.Judged;
import org.minqing.cli.ReplyLabels.Label;
import org.minqing.triage.reply.Check;
import org.minqing.triage.reply.EarlierReplies;
import org.minqing.triage.reply.Finding;
import org.minqing.triage.reply.ReplyCheck;

/** What the checks are worth on a file of replies. */
final class ReplyScore {

    private static final long DRAWINGS = 20;

    /** How far on stands the message whose reply is set beside another one, to see whether that is noticed. */
    private static final int STRANGER = 700;

    private final List<LabelledReply> replies;
    private final Map<Integer, Label> labels;
    private final EarlierReplies all = EarlierReplies.none();
    private final Map<Integer, Set<Check>> found = new HashMap<>();
    private final StringBuilder table = new StringBuilder();

    /** @param labels empty where the file is not the one they were read out of */
    ReplyScore(List<LabelledReply> replies, Map<Integer, Label> labels) {
        this.replies = replies;
        this.labels = labels;
        replies.forEach(reply -> all.add(name(reply), reply.reply()));
    }

    private static String name(LabelledReply reply) {
        return String.valueOf(reply.line());
    }

    String table() {
        line("replies %d, explaining %d", replies.size(), replies.stream().filter(LabelledReply::explains).count());
        explaining();
        found();
        if (!labels.isEmpty()) {
            precision();
        }
        strangers();
        return table.toString();
    }

    private void line(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static double score(LabelledReply reply) {
        return ReplyCheck.explains(reply.reply());
    }

    private void explaining() {
        List<LabelledReply> yes = replies.stream().filter(LabelledReply::explains).toList();
        List<LabelledReply> no = replies.stream().filter(reply -> !reply.explains()).toList();
        if (yes.isEmpty() || no.isEmpty()) {
            return;
        }
        line("explains, all replies             AUC %.3f   length alone %.3f",
                MatchedPairs.auc(yes, no, ReplyScore::score), MatchedPairs.auc(yes, no, LabelledReply::length));
        matched("matched in length", replies);
        if (!labels.isEmpty()) {
            line("  a reader's own yes or no on those pairs  %s", drawn(replies, pairs -> pairs.auc(this::read)));
            matched("matched, label and reader agree", replies.stream().filter(this::agreed).toList());
        }
    }

    private void matched(String what, List<LabelledReply> of) {
        line("explains, %-23s AUC %s   length alone %s   pairs %s", what, drawn(of, pairs -> pairs.auc(ReplyScore::score)),
                drawn(of, pairs -> pairs.auc(LabelledReply::length)), String.format(Locale.ROOT, "%.0f", drawings(of, pairs -> (double) pairs.size()).average().orElseThrow()));
    }

    private static DoubleStream drawings(List<LabelledReply> of, Function<MatchedPairs, Double> figure) {
        return LongStream.rangeClosed(1, DRAWINGS).mapToObj(seed -> MatchedPairs.of(of, seed)).mapToDouble(figure::apply);
    }

    private static String drawn(List<LabelledReply> of, Function<MatchedPairs, Double> figure) {
        var all = drawings(of, figure).summaryStatistics();
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", all.getAverage(), all.getMin(), all.getMax());
    }

    private double read(LabelledReply reply) {
        Label label = labels.get(reply.line());
        boolean explains = label == null || label.explains() == Judged.NOT_READ ? reply.explains() : label.explains() == Judged.YES;
        return explains ? 1 : 0;
    }

    private boolean agreed(LabelledReply reply) {
        return read(reply) == (reply.explains() ? 1 : 0);
    }

    private Set<Check> checks(LabelledReply reply) {
        return found.computeIfAbsent(reply.line(), line -> checksOf(reply));
    }

    private Set<Check> checksOf(LabelledReply reply) {
        return ReplyCheck.check(reply.asked(), reply.reply(), all, name(reply)).stream()
                .map(Finding::check)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
    }

    private void found() {
        Map<Check, Long> counts = replies.stream().flatMap(reply -> checks(reply).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (Check check : Check.values()) {
            line("said of all: %-14s %d", check.key(), counts.getOrDefault(check, 0L));
        }
    }

    /** A check and where its label stands. */
    private record Labelled(Set<Check> checks, Function<Label, Judged> label) {}

    private void precision() {
        Map<String, Labelled> rows = new LinkedHashMap<>();
        rows.put("copied or stock", new Labelled(EnumSet.of(Check.COPIED, Check.STOCK), Label::copied));
        rows.put("no date", new Labelled(EnumSet.of(Check.NO_DATE), Label::noDate));
        rows.put("does not answer", new Labelled(EnumSet.of(Check.UNANSWERED), Label::unanswered));
        line("%-17s %-12s %5s %6s %10s %7s", "check", "read", "said", "right", "precision", "recall");
        rows.forEach((name, row) -> {
            precision(name, row, "first 200", true);
            precision(name, row, "later", false);
        });
    }

    private void precision(String name, Labelled row, String part, boolean first) {
        int said = 0;
        int right = 0;
        int all = 0;
        for (LabelledReply reply : replies) {
            Label label = labels.get(reply.line());
            if (label == null || label.part().isEmpty() || label.first() != first || row.label().apply(label) == Judged.NOT_READ) {
                continue;
            }
            boolean yes = row.label().apply(label) == Judged.YES;
            boolean speaks = checks(reply).stream().anyMatch(row.checks()::contains);
            all += yes ? 1 : 0;
            said += speaks ? 1 : 0;
            right += speaks && yes ? 1 : 0;
        }
        String recall = first ? String.format(Locale.ROOT, "%.3f", right / (double) all) : "–";
        line("%-17s %-12s %5d %6d %10.3f %7s", name, part, said, right, right / (double) said, recall);
    }

    /** Each reply that says something, beside a message of somebody else. */
    private void strangers() {
        long tried = 0;
        long noticed = 0;
        for (int i = 0; i < replies.size(); i++) {
            LabelledReply mine = replies.get(i);
            String other = replies.get((i + STRANGER) % replies.size()).asked();
            Set<Check> own = checks(mine);
            if (!own.contains(Check.UNANSWERED)) {
                tried++;
                noticed += ReplyCheck.check(other, mine.reply(), EarlierReplies.none(), "").stream()
                        .anyMatch(finding -> finding.check() == Check.UNANSWERED || finding.check() == Check.QUESTION_LEFT) ? 1 : 0;
            }
        }
        line("beside the message of somebody else: noticed %d of %d", noticed, tried);
    }
}
