package org.minqing.report;

import java.util.List;

/** An official named with his posts: 区委副书记、区长宁怀谷. {@code mention} covers posts and name. */
record Person(Part name, List<Part> titles, Part mention) {

    /** Companies that answer to residents as departments do. */
    private static final String SERVES = Lexicon.anyOf("utilities");
    private static final Expression LOCAL = Expression.of(
            "(?<![挂联包驻])社区(?!办|服务|建设|工作|治理)|居民区|(?<![农驻包联进乡])村(?![镇乡])|居委会|业委会|业主委员会|物业(?!管理[办科站所]|[办科中])|小区|(?<!(?:" + SERVES + ").{0,4})公司(?!.*(?:局|委))|小组|嘎查|支书|企业|合作社|经济社|志愿|舞蹈|书店|图书馆|卫生站|工作室|楼[长栋道门]|网格|(?:厂长|护士长?|医师|教师|律师|总监|村医|里长)$|^老");
    private static final Expression DEPUTY = Expression.of("人大代表$|政协委员$|^(?:代表|委员)$");
    /** Sent to the village from elsewhere. */
    private static final Expression SENT = Expression.of("第一书记$|(?:工作队|工作组|帮扶队)(?:副?[队组]长|队?员|成员)?$|^(?:驻村|驻点|挂职|下沉|包村|联村)");

    private static final Expression HEAD = Expression.of("^(?:[区县市旗镇乡]委|党委|党工委|工委)?(?:副)?书记$|^(?:代|常务)?(?:副)?[区县市旗镇乡]长$|^(?:办事处|管委会)(?:副)?主任$");

    /** Officials of the place itself and people of its life: hosts and residents, not visitors. */
    boolean local() {
        return !titles.isEmpty() && titles.stream().allMatch(title -> widened(title).has(LOCAL) && !title.has(SENT));
    }

    /** Of a zone, county, town or subdistrict the head. */
    boolean heads() {
        return titles.stream().anyMatch(title -> title.has(HEAD));
    }

    /** A deputy of a people's congress or a member of a consultative conference. */
    boolean deputy() {
        return titles.stream().anyMatch(title -> title.has(DEPUTY));
    }

    /** With the area name that was taken off the post. */
    private Part widened(Part title) {
        return new Part(title.text(), Math.min(mention.from(), title.from()), title.to());
    }
}
