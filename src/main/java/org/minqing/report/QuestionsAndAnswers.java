package org.minqing.report;

import java.util.List;
import java.util.Optional;

/** Paragraphs that are a question or an answer. */
final class QuestionsAndAnswers {

    private static final Expression QUESTION = Expression.of("^(?:问|提问|Q|[^,。:;]{0,14}(?:提问|问))\\d{0,2}:");
    private static final Expression ANSWER = Expression.of("^(?:答|A|[^,。:;]{0,18}答)\\d{0,2}:");
    private static final Expression BEHIND = Expression.of("[(]([^()]{2,30})[)]。?$");
    private static final Expression EMPTY_QUESTION = Expression.of("^(?:请问)?(?:能不能|能否|可不可以|是否可以|该怎么|怎么|如何|什么时候(?:能|可以)?|何时(?:能|可以)?|有没有办法)(?:尽快|帮忙|帮助)?(?:解决|处理|办|管管|落实)(?:一下|好)?(?:呢|吗)?[?。]?$");

    private QuestionsAndAnswers() {}

    /** 问:…… 答:……, each perhaps with who speaks behind it in brackets. */
    static Optional<List<Statement>> in(Part paragraph) {
        Part head = paragraph.sub(0, Math.min(24, paragraph.length()));
        boolean asks = head.has(QUESTION);
        if (!asks && !head.has(ANSWER)) {
            return Optional.empty();
        }
        int colon = head.toString().indexOf(':');
        Part words = paragraph.sub(colon + 1).trim("");
        Optional<Part> behind = words.first(BEHIND);
        Part said = behind.map(who -> words.sub(0, who.from() - words.from() - 1)).orElse(words).trim();
        Part label = head.sub(0, colon);
        Optional<Part> who = behind.or(() -> Optional.of(label.sub(0, Math.max(0, label.length() - 1))).filter(part -> part.length() > 2));
        Speaker speaker = who.map(part -> new Speaker(asks ? Speaker.Role.RESIDENT : Speaker.Role.UNIT, part)).orElse(null);
        if (asks) {
            return Optional.of(List.of(new Statement(Statement.Act.RAISE, speaker, List.of(question(said)), "问")));
        }
        return Optional.of(Sentences.of(said).stream().flatMap(sentence -> sentence.split(";").stream()).filter(part -> part.has(Acts.FUTURE))
                .map(part -> new Statement(Statement.Act.PROMISE, speaker, List.of(part.trim()), "答")).toList());
    }

    /** Without 能不能解决? */
    private static Part question(Part said) {
        List<Part> clauses = said.split(",。;?!");
        boolean empty = clauses.size() > 1 && clauses.getLast().has(EMPTY_QUESTION);
        return empty ? said.sub(0, clauses.getLast().from() - said.from()).trim() : said;
    }
}
