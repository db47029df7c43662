package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who wrote, photographed, edited or signed: 本报讯(记者 …), (通讯员 …), 供稿:…, … 摄. */
final class Bylines {

    static final Rule RULE = new Rule("byline", 0.93);

    private static final String ROLE = "(?:(?:本报|本网|全媒体|融媒体?|见习|实习|首席|特约|特派|蹲点|晚报|早报|驻站|新华社|南方日报|记者站)?(?:记者(?!站|[随跟走探调见看问在])|通讯员|特约员|报道员|实习生|撰稿)"
            + "|文、图|图、文|采写单位|校对部门|审核部门|供稿单位|文字|文/?图|图/?文|文/摄|撰稿|撰文|供稿|(?<!工)作者(?:单位|系)?|摄影报道|摄影|摄像|报道员|审核|审稿|核稿|编辑(?!同志)|责任编辑|责编|美编|校对|初审|复审|终审|一审|二审|三审|签审|监审|值班编委|值班主任|值班总编|总值班|编审|编导|监制|签发|执笔"
            + "|填表人|填写人|报告人|填表(?=:)|^记(?=:)|记 ?录人?|视频(?=:)|剪辑(?=:)|整理人?|制表人?|登记人|承办人|(?:整理|采访|采写|统筹|图片|出镜|播音|配音|排版|版式|综合)(?=[ :/|丨)]|$)|综合(?=本[报网刊])|(?<=[/ ])\\p{IsHan}{0,4}报导)";
    private static final String UNIT = "(?:报|台|网|社|刊|杂志|融媒|新闻|中心|办|办公室|局|站|组|部|处|科|室|委|工委|委员会|政府|街道|镇|乡|社区|工会|学校|医院|公司|大队|支队|工作队|督查室|发布|公众号)";
    private static final String SIGNED = "[\\p{IsHan}·A-Za-z :/、,&|丨]{0,50}";
    private static final String MEDIUM = "(?:[\\p{IsHan}《》]{2,14}?(?:报|网|台|社|中心|客户端|融媒|新闻|发布|杂志|公众号)》? ?)";
    /** 某县融媒体中心 甲 实习生 乙 */
    private static final String CREW = "[\\p{IsHan}]{2,12}?(?:融媒(?:体中心)?|日报|晚报|电视台|广播台|新闻网|传媒|报社|新闻中心)(?: +(?:(?:实习|见习)?(?:记者|实习生|通讯员) ?)?\\p{IsHan}{2,4}){1,4}";
    private static final Expression WHOLE = Expression.of("^(?:[■□●◆▲★◎○\\-—]* ?[(【]?|[一二三四五六七八九十]、)(?:本[版栏期文])?" + MEDIUM + "?:?(?:" + ROLE + "|文[/: ]|图[/: ])" + SIGNED + "[)】]?$"
            + "|^[(][\\p{IsHan}《》 ]{2,16}(?:" + ROLE + "|文[/:])" + SIGNED + "[)]$|^[(]" + MEDIUM + ":" + SIGNED + "[)]$|^[(]?" + CREW + "[)]?$");
    /** 区总工会办公室 供稿 */
    private static final Expression SUPPLIED = Expression.of("^[(]?([\\p{IsHan}·“” ]{2,30}?) ?(?:供稿|整理|文/图|图/文|文/摄|文、图|图、文|采写|综合)[)]?$");
    private static final Expression OPENING = Expression.of(
            "^[\\p{IsHan}A-Za-z\\d ]{0,16}?(?:讯|电|消息)? ?[(【]([^()。】]{0,20}" + ROLE + SIGNED + "|" + CREW + ")[)】]|^[\\p{IsHan}]{2,6}讯 ?[(]([\\p{IsHan}·]{2,4}(?: [\\p{IsHan}·]{2,4}){0,2})[)]");
    /** 某网讯 通讯员甲 乙 记者丙报道 为…… */
    private static final Expression OPENING_REPORTED = Expression.of("^[\\p{IsHan}]{0,12}(?:讯|电)? ?(" + ROLE + "[\\p{IsHan} ]{2,30}?)报道(?=[ :,])");
    private static final Expression OPENING_PLAIN = Expression.of("^(?:本报讯|本网讯|[\\p{IsHan}]{2,4}讯)(?= |[(])");
    /** Nobody signs behind these. */
    private static final String SENTENCE_ENDS = "。!?;…”";
    private static final Expression CLOSING = Expression.of(
            "(?<=[。!?”)] {0,30})[(]?(" + MEDIUM + "?(?:" + ROLE + "|文[/:]|图[/:])" + SIGNED + ")[)]?$");
    private static final Expression CLOSING_BRACKETS = Expression.of("(?:(?<=[。!?”)] {0,4})|^)[(]([\\p{IsHan}]{4,24}(?:书记|主任|干部|队员|队长|网格员|民警|工作者|委员|镇长|乡长|主席)[ :,]?[\\p{IsHan}·]{2,4}|[\\p{IsHan}·]{2,9}(?:[ 、][\\p{IsHan}·]{2,6}){0,3}|\\p{IsHan} {1,3}\\p{IsHan}|[\\p{IsHan}“”]{4,24}" + UNIT + "(?: [\\p{IsHan}·]{2,4}){0,2})[)]$");
    private static final Expression CLOSING_ROLE = Expression.of("[(]([\\p{IsHan}·]{2,4}(?: [\\p{IsHan}·]{2,4}){0,2} ?(?:文/图|图/文|文/摄|文、图|图、文|摄影报道|供稿|整理|采写))[)]$");
    /** 主持:…… 记录:妇女主任 某某 */
    private static final Expression CLOSING_FIELD = Expression.of("(?<= )(?:记录|执笔|编辑|责编|撰稿):? ?(?:\\p{IsHan}{2,8} )?(\\p{IsHan}{2,3})$");
    private static final Expression CLOSING_BARE = Expression.of("(?:(?<=[。!])|(?<=[。!?…]”)|(?<=”) {1,3}) {0,3}(\\p{IsHan}{2,3})$");
    private static final Expression DOTTED = Expression.of("(?<=[。!”] {0,3})·([\\p{IsHan}]{2,4})·$");
    private static final Expression PHOTO = Expression.of("(?<=[。!? (]|^)([\\p{IsHan}·]{2,4}) ?(?:摄|/摄|摄影)[)]?$");
    private static final Expression ROLES = Expression.of(ROLE + "|^[文图](?=[/: ])|(?<= )[文图](?=[/: ])|摄$|[:|丨]|本[版栏期刊报网文]|稿件由|报道$|网格[员长](?=小?\\p{IsHan}{1,3}$)|根据\\p{IsHan}{2}(?=整理)");
    /** 青禾镇党委书记 农海峰: over a speech, a diary, a note of a visit. */
    private static final Expression BY_POST = Expression.of("^(?:——|[(])?[\\p{IsHan}·\\d]{2,24}(?: [\\p{IsHan}]{0,6})?(?:" + UNIT + "|书记|主任|主席|委员|代表|干部|村民|居民|网格员?|学员|队员|[镇乡区县局站所]长|村) {1,3}(\\p{IsHan}{2,4})(?: \\d{4}年\\d{1,2}月)?(?:[(]\\p{IsHan}{1,3}族[)])?[)]?$");
    private static final Expression ISSUED = Expression.of("^([\\p{IsHan}“”]{4,30}?" + UNIT + ")编? +(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日");
    private static final Expression NAMES_ALONE = Expression.of("^\\p{IsHan}{2,3}(?: \\p{IsHan}{2,3}){1,3}$");
    private static final Expression OF_OFFICE = Expression.of("^([\\p{IsHan}·]{2,5})[(][\\p{IsHan}]{2,14}" + UNIT + "[)]$");
    private static final Expression OPENING_OFFICE = Expression.of("^[(]([\\p{IsHan}]{4,24}" + UNIT + ")[)]");
    private static final Expression OFFICE_ALONE = Expression.of("^[(]?([\\p{IsHan}“”\\d《》]{2,28}" + UNIT + ")[)]?$");
    private static final Expression DAY = Expression.of("^\\d{4}年\\d{1,2}月\\d{1,2}日$");
    /** 解民忧, 谈发展: the end of a headline, though they begin like surnames. */
    private static final Expression VERBS = Expression.of("^[解温应和安向齐从包全管支谈计连宣]\\p{IsHan}{2}");
    private static final Expression ONLY_HAN = Expression.of("^\\p{IsHan}{2,3}$");
    private static final Expression NAME = Expression.of("(?!\\d)[\\p{IsHan}·“”《》\\d]{2,28}");

    private static final Expression SPACED = Expression.of("(?<!\\p{IsHan})\\p{IsHan} {1,3}\\p{IsHan}(?!\\p{IsHan})");
    private static final Expression OFFICE = Expression.of("村官$|镇长$|乡长$|区长$|县长$|局长$|街道|社区|员$|书记$|主任$|干部$|工作者$|队$|^特约$|^\\p{IsHan}?(?:报|刊|台)$|^.{1,2}融媒$|.{2}" + UNIT + "》?$|》$");
    private static final Expression ANSWER = Expression.of("^(?:问|答|.{0,10}[问答]|居民|网友|.{0,8}代表)\\d{0,2}:");

    private final List<Part> names = new ArrayList<>();
    private final List<Part> lines = new ArrayList<>();
    private final List<Part> rest = new ArrayList<>();
    private boolean closed;

    /** Takes the bylines out of the paragraphs. */
    static Bylines of(List<Part> paragraphs, List<Part> authors) {
        var bylines = new Bylines();
        authors.forEach(bylines::name);
        for (int i = 0; i < paragraphs.size(); i++) {
            bylines.read(paragraphs.get(i), i < 2, i >= paragraphs.size() - 4, i == paragraphs.size() - 1);
        }
        bylines.office();
        return bylines;
    }

    static boolean closes(Part paragraph) {
        var bylines = new Bylines();
        bylines.read(paragraph, false, true, false);
        return bylines.closed;
    }

    List<Part> names() {
        return names;
    }

    /** As signed, with office and post. */
    List<Part> lines() {
        return lines;
    }

    List<Part> rest() {
        return rest;
    }

    /** Who signs the line between headline and text that is a name, alone or behind a post. */
    static Optional<Part> author(Part line) {
        if (line.length() <= 3 && line.has(ONLY_HAN) && surname(line) && !line.has(OFFICE)) {
            return Optional.of(line);
        }
        return line.length() > 48 ? Optional.empty() : line.first(BY_POST).filter(name -> surname(name) && !name.has(VERBS));
    }

    /** 中共青禾镇委员会办公室编 2026年5月19日 */
    static Optional<Part> issuer(Part line) {
        return line.length() > 48 ? Optional.empty() : line.first(ISSUED);
    }

    private static boolean surname(Part name) {
        return Lexicon.SURNAMES.contains(name.sub(0, 1).toString()) || name.length() > 3 && Lexicon.SURNAMES.contains(name.sub(0, 2).toString());
    }

    /** The office that closes a letter or a notice, above its day. */
    private void office() {
        int at = rest.size() - 1;
        if (at > 1 && rest.get(at).has(DAY)) {
            at--;
        }
        if (at > 0 && names.isEmpty() && rest.get(at).has(OFFICE_ALONE) && rest.get(at - 1).contains("。")) {
            name(rest.get(at));
            rest.subList(at, rest.size()).clear();
        }
    }

    private void read(Part paragraph, boolean first, boolean last, boolean foot) {
        Part left = paragraph;
        Optional<Part> author = first || foot ? author(left) : Optional.empty();
        if (author.isPresent()) {
            lines.add(left);
            names.add(author.get());
            return;
        }
        if (foot && (left.has(OF_OFFICE) || left.has(NAMES_ALONE) && left.all(NAME).stream().allMatch(Bylines::surname))) {
            closed = true;
            name(left.first(OF_OFFICE).orElse(left));
            return;
        }
        if (whole(left)) {
            return;
        }
        if (first) {
            left = opening(left);
            if (left.length() < paragraph.length() && whole(left)) {
                return;
            }
        }
        Part told = closing(left, last).trim("");
        while (told.length() < left.length() && !whole(told)) {
            left = told;
            told = closing(left, last).trim("");
        }
        if (!told.isEmpty() && told.length() == left.length()) {
            rest.add(told);
        }
    }

    private boolean whole(Part line) {
        boolean whole = line.length() <= 60 && (line.has(WHOLE) || line.has(SUPPLIED));
        if (whole) {
            closed = true;
            name(line);
        }
        return whole;
    }

    private Part opening(Part paragraph) {
        Part head = paragraph.sub(0, Math.min(90, paragraph.length()));
        var m = head.matcher(OPENING);
        if (m.find()) {
            int group = m.start(1) < 0 ? 2 : 1;
            name(head.sub(m.start(group), m.end(group)));
            return paragraph.sub(m.end()).trim("");
        }
        var reported = head.matcher(OPENING_REPORTED);
        if (reported.find()) {
            name(head.sub(reported.start(1), reported.end(1)));
            return paragraph.sub(reported.end()).trim("");
        }
        var office = head.matcher(OPENING_OFFICE);
        if (office.find()) {
            name(head.sub(office.start(1), office.end(1)));
            return paragraph.sub(office.end()).trim("");
        }
        var plain = head.matcher(OPENING_PLAIN);
        return plain.find() ? paragraph.sub(plain.end()).trim("") : paragraph;
    }

    private Part closing(Part paragraph, boolean last) {
        if (!paragraph.isEmpty() && SENTENCE_ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0) {
            return paragraph;
        }
        int cut = Math.max(0, paragraph.length() - 90);
        Part tail = paragraph.sub(cut);
        var m = tail.matcher(CLOSING);
        if (m.find()) {
            closed = true;
            name(tail.sub(m.start(1), m.end(1)));
            return paragraph.sub(0, cut + m.start());
        }
        var role = tail.matcher(CLOSING_ROLE);
        if (role.find()) {
            name(tail.sub(role.start(1), role.end(1)));
            return paragraph.sub(0, cut + role.start());
        }
        var field = tail.matcher(CLOSING_FIELD);
        if (field.find() && surname(tail.sub(field.start(1), field.end(1)))) {
            name(tail.sub(field.start(1), field.end(1)));
            return paragraph.sub(0, cut + field.start());
        }
        var photo = tail.matcher(PHOTO);
        if (photo.find()) {
            name(tail.sub(photo.start(1), photo.end(1)));
            return paragraph.sub(0, cut + photo.start());
        }
        var dotted = tail.matcher(DOTTED);
        if (last && dotted.find()) {
            closed = true;
            name(tail.sub(dotted.start(1), dotted.end(1)));
            return paragraph.sub(0, cut + dotted.start());
        }
        var bare = tail.matcher(CLOSING_BARE);
        if (last && bare.find() && Lexicon.SURNAMES.contains(tail.sub(bare.start(1), bare.start(1) + 1).toString())) {
            closed = true;
            name(tail.sub(bare.start(1), bare.end(1)));
            return paragraph.sub(0, cut + bare.start());
        }
        var brackets = tail.matcher(CLOSING_BRACKETS);
        if (last && !paragraph.has(ANSWER) && brackets.find()) {
            closed = true;
            name(tail.sub(brackets.start(1), brackets.end(1)));
            return paragraph.sub(0, cut + brackets.start());
        }
        return paragraph;
    }

    private void name(Part signed) {
        lines.add(signed);
        int start = 0;
        var roles = signed.matcher(ROLES);
        var pieces = new ArrayList<Part>();
        while (roles.find()) {
            boolean medium = start == 0 && roles.start() > 0 && roles.group().matches(".*(?:记者|通讯员|撰稿)") && Characters.han(signed.charAt(roles.start() - 1));
            pieces.add(medium ? signed.sub(0, 0) : signed.sub(start, roles.start()));
            start = roles.end();
        }
        pieces.add(signed.sub(start));
        var office = new ArrayList<Part>();
        for (int i = 0; i < pieces.size(); i++) {
            Part piece = pieces.get(i);
            List<Part> found = (piece.has(SPACED) ? piece.all(SPACED) : piece.all(NAME)).stream().filter(one -> !one.has("\\d[月日]|(?:供图|签字附后|审阅|提供|首席|(?:人|众|大家|全场|鼓掌)大?笑|鼓掌)$")).toList();
            List<Part> people = found.stream().filter(one -> !one.has(OFFICE)).toList();
            names.addAll(people);
            (i == 0 ? office : names).addAll(people.isEmpty() ? found : List.of());
        }
        if (names.isEmpty()) {
            names.addAll(office);
        }
    }
}
