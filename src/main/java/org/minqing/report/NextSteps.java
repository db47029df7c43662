package org.minqing.report;

import java.util.ArrayList;
import java.util.List;

/** What the community or unit itself announces for the time to come. */
final class NextSteps {

    private static final Rule NUMBERED = new Rule("next.numbered", 0.93);
    private static final Rule ANNOUNCED = new Rule("next.announced", 0.85);
    private static final Rule TOPICS = new Rule("next.topics", 0.85);
    private static final Expression LEAD = Expression.of(
            "^.{0,60}?(?:(?:下一步|接下来|下阶段|下一阶段|下步|今后|后续)[^。;:]{0,14}?(?:还将|将(?!近)|还要|要|计划|打算|准备|会)|还将|将(?!近|军)|(?<!工作)计划(?!”|的)|打算)(?:继续|重点|着力|着重|进一步(?=围绕)|围绕[^,:]{2,20}(?=:))?");
    private static final Expression TOPIC_LIST = Expression.of("(?:重点)?(?:做好|抓好|推进|围绕|抓)([^,。;:]{4,80}?)等(?:[一二三四五六七八九十\\d]+(?:个|项))?(?:方面|重点|各项)?(?:的)?(?:工作|任务|事项|项目)");
    private static final Expression LEANS_FORWARD = Expression.of("^(?:结合|围绕|通过|以|根据|按照|为|针对|借助|依托|利用|在|对照|抓住|随着|立足|聚焦(?=[^,]{0,12}$)|借)");
    private static final Expression LEANS_BACK = Expression.of("^(?:结果|并将结果|力争|以确保|以便|接受|推动(?=[^,]{2,20}$)|争取|确保|努力|让|使|做到|从而|切实|真正|促进|保证|不断|让群众|打好|落实到|为[^,]{2,20}(?:提供|打下|奠定|夯实)|直到|以便|助力|形成)");
    private static final Expression ACTION = Expression.of(
            "^(?:建立|开设|组建|成立|开展|推出|开通|推行|开办|完成|启动|实施|打造|建设|组织|设立|派出|举办|完善|推进|加强|加快|加大|优化|新建|改造|修建|引进|培育|发展|制定|落实|把|对|每|还要|还将|探索|增设|增加|安装|搭建|深化|健全|提升|做好|抓好|邀请|聘请|联合|协调|申请|争取|持续|继续|试种|编制|整合|修订|盘活|引导|发动|动员)");

    /** Nothing anybody could do tomorrow. */
    private static final Expression SLOGAN = Expression.of("^(?:不断(?:增强|提升|提高|融洽)[^,]{2,20}(?:感|度|关系|水平)|坚持以[^,]{2,8}(?:为本|为中心|为导向)|落实到行动|打好[^,]{2,12}战|(?:齐心协力|合力)[^,]{2,8}|让群众[^,]{2,20})$");

    private NextSteps() {}

    static List<Found> of(List<Statement> statements) {
        var out = new ArrayList<Found>();
        for (Statement statement : statements) {
            if (statement.act() == Statement.Act.PLAN && !statement.content().isEmpty()) {
                read(statement, out);
            }
        }
        return out;
    }

    private static void read(Statement statement, List<Found> out) {
        Part region = statement.content().getFirst().upTo(statement.content().getLast());
        List<Part> items = Ordinals.items(region).stream().filter(Ordinals::begins).toList();
        if (items.size() >= 2) {
            for (Part item : items) {
                Ordinals.strip(item).split(";").forEach(one -> add(one, NUMBERED, out));
            }
            return;
        }
        Search topics = region.matcher(TOPIC_LIST);
        if (topics.find()) {
            region.sub(topics.start(1), topics.end(1)).split("、").forEach(topic -> add(topic, TOPICS, out));
            return;
        }
        for (Part piece : statement.content()) {
            for (Part sentence : Sentences.of(piece)) {
                sentence.split(";").forEach(one -> announced(one.trim(), statement, out));
            }
        }
    }

    private static void announced(Part given, Statement statement, List<Found> out) {
        Part piece = given;
        Search lead = piece.matcher(LEAD);
        boolean told = lead.find();
        if (told) {
            piece = piece.sub(lead.end()).trim(",、:; ");
        } else if (!statement.how().equals("节") && !out.isEmpty() && !piece.has(ACTION)) {
            return;
        }
        for (Part step : steps(piece)) {
            add(step, ANNOUNCED, out);
        }
    }

    /** Clauses, except those that only lean on their neighbour; members of a list of actions. */
    private static List<Part> steps(Part piece) {
        var out = new ArrayList<Part>();
        boolean forward = false;
        for (Part clause : piece.split(",")) {
            Part words = clause.trim();
            boolean back = words.has(LEANS_BACK) || words.length() < 5;
            if (back && !out.isEmpty()) {
                out.set(out.size() - 1, out.getLast().upTo(words));
            } else if (forward && !out.isEmpty()) {
                out.set(out.size() - 1, out.getLast().upTo(words));
            } else {
                out.add(new Part(piece.text(), clause.from(), words.to()));
            }
            forward = words.has(LEANS_FORWARD) && !words.has("^(?:对|以)[^,]{2,14}(?:进行|开展)");
        }
        return out.stream().flatMap(step -> actions(step.trim()).stream()).toList();
    }

    private static List<Part> actions(Part step) {
        Search also = step.matcher("^(?:并|还将|还要|同时|也将|以及|而且)(?=\\p{IsHan})");
        Part words = also.find() ? step.sub(also.end()) : step;
        List<Part> members = words.split("、").stream().map(Part::trim).toList();
        return members.size() > 1 && members.stream().allMatch(member -> member.has(ACTION)) ? members : List.of(words);
    }

    private static void add(Part words, Rule rule, List<Found> out) {
        Part step = words.trim();
        if (step.length() >= (rule == TOPICS ? 2 : 4) && step.length() <= 160 && !step.has(SLOGAN)) {
            out.add(step.found(rule));
        }
    }
}
