package org.minqing.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Demands: numbered, parallel, or single. */
final class Requirements {

    private static final Rule NUMBERED = new Rule("requirement.numbered", 0.95);
    private static final Rule PARALLEL = new Rule("requirement.parallel", 0.85);
    private static final Rule BRACKET = new Rule("requirement.bracket", 0.93);
    private static final Rule SINGLE = new Rule("requirement.single", 0.8);
    static final Expression NEEDS =
            Expression.of("(?<![主重需只纲首将简摘概必就若])要(?![求么素是点闻然好件]|不(?![误断折忘等留漏搞折能])|清醒|看到|认识到)|务必|必须|不能|(?:^|绝|决|均|一律|都|坚决)不得|绝不|决不|切实|坚决|严禁|应当|应该|由[\\p{IsHan}]{2,12}(?:牵头|负责|会同|拿出|组织|落实|尽快|派|在|于)");
    private static final Expression ASKS = Expression.of("^(?:要求|交代|交待|吩咐|叮咛|关照|敦促|叮嘱|嘱咐|希望|提醒|责成|请|交办|督促|指示|提出|勉励|寄语|布置|部署|议定|决定|确定|节)");
    private static final Expression MILD = Expression.of("^(?:说|指出|强调|表示|讲|认为)");
    private static final Expression STORY = Expression.of("^(?:话音|会后|随后|会上|离开|散会|据悉|据了解|记者|活动结束|当天(?:下午|上午|的|,)|座谈会结束|走访结束|掌声|下一步|接下来|目前|截至)");
    /** 广大居民继续支持 is a wish to those visited, 相关部门跟进处理 says nothing of what. */
    private static final Expression EXHORTS = Expression.of("^[^,。]{0,6}畅所欲言|^(?:一定)?(?:[他她]们?|老人们?|大家|其|您)?(?:一定)?(?:要)?(?:多)?[^,。]{0,6}(?:(?:保重|注意|保护好|照顾好|爱护|养好)[^,。]{0,6}(?:身体|身子)|树立[^,。]{0,10}信心|战胜困难|积极面对|乐观|安心(?:养|学|生活)|有(?:什么)?(?:困难|问题)[^。]{0,10}(?:及时|就|随时|可以|联系))|^(?:希望)?(?:广大|全体|各位)?(?:居民|市民|群众|村民|业主|选民|牧民|乡亲|老百姓|老党员|老同志)(?:朋友|代表)?(?:们|群众)?(?:能|能够|可以|要)?(?:一如既往|继续|多|积极)?(?:地)?(?:支持|理解|配合|参与|关心|监督|讲|遵守|发扬|保重|安心|提)|^(?:各|由)?(?:相关|有关|责任|职能)(?:部门|单位|同志|人员)[^,。]{0,4}(?:跟进|抓紧|尽快|研究|协调|限期)?(?:处理|办理|落实|解决|跟进|办结)(?:解决|落实)?[。]?$");
    /** 对不能立即解决的,……: how such things are always dealt with, if nobody is told to. */
    static final Expression CUSTOM = Expression.of("^(?:对|对于|针对)?[^,。]{0,20}(?:不能|无法|暂时|一时|需要?协调)[^,。]{0,10}(?:解决|答复|解答|决策|办理|落实)[^,。]{0,2}的(?:问题|事项|诉求|意见)?,");
    private static final Expression PREAMBLE = Expression.of("^(?:在[^,。;]{2,20}(?:中|上|时|方面),|作为[^,。;要]{2,14},|[^,。;要]{2,24}(?:是[^,。;要]{0,14}(?:工程|大事|关键|基础|重点|保障|根本|之本|责任|问题)|关系到?[^,。;要]{2,24}|事关[^,。;要]{2,24}|关乎[^,。;要]{2,24}|无小事|不容忽视),)");
    /** Addressees that say nothing about the demand. */
    private static final Expression GENERIC = Expression.of("^(?:各相关|各有关|各|相关|有关|责任|职能)(?:责任)?(?:部门|单位)(?:和社区|与社区)?(?:要|应|必须)?");
    private static final Expression DONE_SO = Expression.of("^(?:[^,。;]{2,24}?)做到(?=[^,。;]{4,}$)");

    /** 沉到底,…… 别护短,…… 抢进度,……: complete in two or three characters. */
    private static final Expression SHORT_DEMAND = Expression.of("[要得别到不]|^(?:公开|[严抢减建抓强守防保补促稳提扩明压盯管查改治清增降控])");
    /** Verbs behind which stands whom they are said to. */
    private static final String ADDRESSING = "(?:叮嘱|嘱咐|叮咛|提醒|交代|告诫|吩咐|责成).*";
    private static final Expression COUNTED = Expression.of("[两三四五六][件条点项个][^,。;:]{0,8}:");

    /** So far before the words stand whom they are said to and how many follow. */
    private static final int LEAD = 20;

    private Requirements() {}

    static List<ParsedReport.Requirement> of(List<Statement> statements, @Nullable LocalDate visited) {
        var out = new ArrayList<ParsedReport.Requirement>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean preamble = i + 1 < statements.size() && numbered(statements.get(i + 1)) && !numbered(statement)
                    && MILD.matcher(statement.how()).find() && sameParagraph(statement, statements.get(i + 1));
            if (statement.act() == Statement.Act.REQUIRE && !preamble) {
                read(statement, visited, out);
            }
        }
        return out;
    }

    private static boolean numbered(Statement statement) {
        return statement.act() == Statement.Act.REQUIRE && !statement.content().isEmpty() && Ordinals.begins(statement.content().getFirst());
    }

    private static boolean sameParagraph(Statement one, Statement next) {
        return !one.content().isEmpty()
                && one.content().getFirst().text().norm().substring(one.content().getFirst().from(), next.content().getFirst().from()).indexOf('\n') < 0;
    }

    private static void read(Statement statement, @Nullable LocalDate visited, List<ParsedReport.Requirement> out) {
        if (statement.content().isEmpty()) {
            return;
        }
        Part region = statement.content().getFirst().upTo(statement.content().getLast());
        List<Part> items = Ordinals.items(region);
        long numbered = items.stream().filter(Ordinals::begins).count();
        if (numbered >= 2 || numbered == 1 && statement.how().startsWith("节")) {
            List<Found> all = Ordinals.begins(items.getFirst()) ? List.of() : Addressees.ending(items.getFirst());
            items.stream().filter(Ordinals::begins).forEach(item -> add(Ordinals.strip(item), NUMBERED, visited, all, out));
            return;
        }
        Part opening = statement.content().getFirst();
        boolean direct = opening.from() > 0 && opening.text().norm().charAt(opening.from() - 1) == '“';
        boolean asks = direct || ASKS.matcher(statement.how()).find();
        boolean first = true;
        int before = out.size();
        Part lead = new Part(opening.text(), Math.max(0, opening.from() - LEAD), opening.from());
        List<Found> all = Addressees.asked(lead);
        List<Part> side = pieces(List.of(firstSentence(statement.content())));
        for (Part piece : pieces(statement.content()).stream().flatMap(one -> counted(one, lead).stream()).toList()) {
            if (piece.has(STORY)) {
                break;
            }
            boolean listed = side.stream().anyMatch(one -> one.holds(piece));
            if (piece.has(EXHORTS) || piece.has(CUSTOM) && !piece.sub(piece.toString().indexOf(',')).has(NEEDS)) {
                first = false;
                continue;
            }
            Part demand = asks && (first || listed || piece.has(NEEDS)) ? afterPreamble(piece) : demand(piece);
            if (!demand.isEmpty()) {
                add(opening(demand), before == out.size() ? SINGLE : PARALLEL, visited, all, out);
                all = all.isEmpty() && first && statement.how().matches(ADDRESSING) && Addressees.calledUpon(demand).isPresent() ? out.getLast().units() : all;
            }
            first = false;
        }
    }

    /** Its segments stand side by side: what the first demands, all of them do. */
    private static Part firstSentence(List<Part> content) {
        Part first = content.getFirst();
        for (Part part : content) {
            String norm = part.text().norm();
            boolean ends = part.endsWith("。") || part.endsWith("!") || part.to() < norm.length() && "。!\n".indexOf(norm.charAt(part.to())) >= 0;
            if (ends) {
                return first.upTo(part);
            }
        }
        return first.upTo(content.getLast());
    }

    private static List<Part> pieces(List<Part> content) {
        var out = new ArrayList<Part>();
        for (Part part : content) {
            for (Part sentence : Sentences.of(part)) {
                out.addAll(sentence.split(";"));
            }
        }
        return out.stream().map(Part::trim).filter(part -> part.length() >= 4).toList();
    }

    /** 要接着做三件事:……,……,……: as many clauses that begin alike as were announced are as many demands. */
    private static List<Part> counted(Part piece, Part lead) {
        Part whole = piece.from() == lead.to() ? lead.upTo(piece) : piece;
        Search m = whole.matcher(COUNTED);
        if (!m.find()) {
            return List.of(piece);
        }
        List<Part> clauses = whole.sub(m.end()).split(",").stream().map(Part::trim).toList();
        boolean alike = clauses.stream().allMatch(clause -> clause.has("^[把再先要]") && clause.charAt(0) == clauses.getFirst().charAt(0));
        return alike && clauses.size() == Calendars.number(whole.sub(m.start(), m.start() + 1).toString()) ? clauses : List.of(piece);
    }

    /** 这个问题关系到群众的切身利益,各部门要……: what it is about is no demand yet. */
    private static Part afterPreamble(Part piece) {
        Search m = piece.matcher(PREAMBLE);
        if (!m.find()) {
            return piece;
        }
        Part rest = piece.sub(m.end());
        List<Part> clauses = rest.split(",:");
        return !clauses.isEmpty() && clauses.getFirst().has(NEEDS) ? rest : piece;
    }

    /** From the first clause that demands something. */
    private static Part demand(Part piece) {
        for (Part clause : piece.split(",:")) {
            Search m = clause.matcher(NEEDS);
            if (m.find() && m.start() <= 16 && !piece.encloses(clause.from() + m.start())) {
                return piece.sub(clause.from() - piece.from());
            }
        }
        return piece.sub(piece.length());
    }

    private static Part opening(Part demand) {
        Search m = demand.matcher("^(?:并|同时|还|也|[他她](?!们)|而且|此外|另外|要求|随行的|希望|[,、])+(?=\\p{IsHan}{3})");
        return m.find() ? demand.sub(m.end()).trim() : demand;
    }

    /** @param all who is called upon before the list, for those items that name nobody */
    private static void add(Part item, Rule rule, @Nullable LocalDate visited, List<Found> all, List<ParsedReport.Requirement> out) {
        Part text = Brackets.without(item.trim()).trim();
        if (text.length() < 4) {
            return;
        }
        List<Found> units = new ArrayList<>();
        Optional<Part> called = Addressees.calledUpon(text);
        if (called.isPresent()) {
            units.addAll(Addressees.named(called.get()));
            text = called.get().endsWith(",") && text.sub(called.get().length()).startsWith("要") ? text.sub(called.get().length()) : text;
        }
        Addressees.in(text).stream().filter(unit -> units.stream().noneMatch(one -> one.text().equals(unit.text()))).forEach(units::add);
        Brackets.units(item.trim()).ifPresent(named -> UnitNames.list(named).forEach(unit -> units.add(unit.found(BRACKET))));
        if (units.isEmpty()) {
            units.addAll(all);
        }
        List<Part> clauses = text.split(",。;:!?");
        int line = text.toString().indexOf('\n');
        Part heading = line > 0 ? text.sub(0, line).trim() : clauses.getFirst().trim();
        boolean bare = called.isPresent() && text.from() == called.get().from();
        boolean begun = heading.length() < 4 && !heading.has(SHORT_DEMAND) && !clauses.getFirst().endsWith("。");
        if ((begun || bare) && clauses.size() > 1) {
            heading = text.sub(0, clauses.get(1).to() - text.from()).trim();
        }
        Search generic = heading.matcher(GENERIC);
        if (generic.find() && heading.length() - generic.end() >= 5) {
            heading = heading.sub(generic.end());
        }
        Search so = heading.matcher(DONE_SO);
        if (so.find()) {
            heading = heading.sub(so.end());
        }
        out.add(new ParsedReport.Requirement(heading.found(rule), text.found(rule), units, due(text, visited)));
    }

    private static @Nullable When due(Part text, @Nullable LocalDate visited) {
        When due = Deadlines.in(text, visited);
        return due == null ? SpokenDeadlines.in(text, visited) : due;
    }
}
