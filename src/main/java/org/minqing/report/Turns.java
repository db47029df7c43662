package org.minqing.report;

import java.util.ArrayList;
import java.util.List;

/** Cuts a segment where another takes his turn to speak. */
final class Turns {

    private static final Expression INTRODUCES = Expression.of("^[^“”]{2,24}(?:说|道|讲|问|表示|提出|反映|补充|建议|诉苦|附和|接话|答)[:,]$");
    private static final Expression ROW = Expression.of("^(?:“[^“”]{5,400}”){2,}");
    private static final Expression ANSWERS = Expression.of("(?<=\\p{IsHan}{2})(?:当场|现场|则|也|当即|随即|立即)?(?:表示|承诺|答复|回应|表态|回复)(?!的|意见|人|群众|率|件)[,:]?");
    private static final Expression THEN_ASKS = Expression.of("^(?:当即|当场|随即|现场|立即|转身|转头)(?:交代|吩咐|叮嘱|嘱咐|责成|要求|请)");
    private static final Expression AND_SAYS = Expression.of("^(?:并|还|同时|也)(?:当场|现场|一一|再次|郑重|明确)?(?:表示|承诺|答应|表态|叮嘱|嘱咐|责成|要求(?!其))(?![^,]{0,8}(?:感谢|慰问|祝贺|问候|肯定|赞同|理解))");
    /** 他详细询问……,叮嘱社区干部……: after looking round, what he asks is another saying. */
    private static final Expression ASKS_ALONE = Expression.of("^(?:再三|反复|特别|一再)?(?:叮嘱|嘱咐|责成|叮咛|要求(?!其|[高低严]))(?!.{0,6}$)");
    private static final Expression LOOKS = Expression.of("询问|了解|察看|查看|观看|听取|看望|关切|问候|交谈");
    private static final Expression LEADER_ASKS = Expression.of("(?<=\\p{IsHan}{2})(?:当即|当场|现场|随即|立即)?(?:交代|吩咐|要求|叮嘱|嘱咐|责成|强调|指出)|(?<=\\p{IsHan}{2})(?:当即|当场|现场|随即|立即|马上)(?:协调|联系|拨|与|给|把|安排|拍板|表态|答复|回应|召集|打电话|叫来|决定|敲定)");

    private final Attribution attribution;
    private final Speakers speakers;

    Turns(Attribution attribution, Speakers speakers) {
        this.attribution = attribution;
        this.speakers = speakers;
    }

    /** Cut where a clause names another speaker and says that he answers: ……请芦沟镇协调,强春生表示,…… */
    List<Part> bySpeaker(Part segment) {
        var out = new ArrayList<Part>();
        Search row = segment.matcher(ROW);
        if (row.lookingAt()) {
            Part tail = segment.sub(row.end());
            if (attribution.byVerb(tail).filter(said -> said.words().length() > 4 && said.speaker().role() != Speaker.Role.RESIDENT).isPresent()) {
                out.add(segment.sub(0, row.end()));
                out.addAll(bySpeaker(tail));
                return out;
            }
        }
        int start = 0;
        for (Part clause : Sentences.clauses(segment)) {
            int from = clause.from() - segment.from();
            Search m = clause.matcher(ANSWERS);
            boolean other = from > start + 6 && !segment.encloses(clause.from()) && (secondVoice(segment, clause) || clause.has(ASKS_ALONE) && segment.sub(start, from).has(LOOKS) || clause.has(THEN_ASKS) || clause.has(AND_SAYS) || leaderAsks(segment, clause) || m.find()
                    && speakers.in(clause.sub(0, m.start())).filter(who -> m.end() >= clause.length() - 1 || who.role() == Speaker.Role.UNIT).isPresent());
            if (other) {
                out.add(segment.sub(start, from).trim(","));
                start = from;
            }
        }
        out.add(segment.sub(start));
        return out;
    }

    /** 甲说:“……”,乙接着说:“……” */
    private static boolean secondVoice(Part segment, Part clause) {
        String norm = segment.text().norm();
        boolean after = norm.charAt(clause.from() - 1) == '”' || norm.charAt(clause.from() - 2) == '”';
        return after && clause.has(INTRODUCES) && clause.to() < norm.length() && norm.charAt(clause.to()) == '“';
    }

    /** ……等问题,钟离望要求…… */
    private boolean leaderAsks(Part segment, Part clause) {
        Search m = clause.matcher(LEADER_ASKS);
        return m.find() && segment.to() - clause.from() - m.end() > 6 && speakers.in(clause.sub(0, m.start())).filter(who -> who.role() == Speaker.Role.LEADER && who.words().from() == clause.from()).isPresent();
    }
}
