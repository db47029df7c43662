package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names of communities, villages and estates in running text, and the subdistrict or town they are written under. */
final class PlaceNames {

    static final String PARENT_KIND = "(?:街道|镇|乡|苏木|办事处|团场)";

    private static final Expression KIND = Expression.of(
            "社区|居民区|居民委员会|居委(?![会副书主干班])|(?<=[\\p{IsHan}]{2})村委会(?=[、,。]|$)"
                    + "|(?<=[一二三四五六七八九十])居(?=[,。、委])|(?:行政|自然)?(?<!农)村(?!小区|社区|[民人局厅部信干两“官口里庄级改居集务规情史容貌校医委支党落头组道经财账镇])|村(?=口的|里的|党群|村民|“两委”|两委)|嘎查|居委会|(?<=\\p{IsHan}{3})小区(?=居民)|小区(?!居民|配套|物业|业主|环境|门)|(?:新村|花园|家园|公寓|安置区|安置点|嘉园|雅苑|佳苑|名苑|锦苑|馨苑|小镇)(?!社区|小区)|别墅区|管理区|农场居|场居|片区|(?:家属|大)院(?!子)|(?<=[一二三四五六七八九十\\d])连(?=[,。、的职和与及调走]|队)");
    private static final Expression KIND_AT_END = Expression.of("(?:社区|居民区|行政村|自然村|村|嘎查|居委会|小区|新村)$");
    /** Estates and hamlets without a word for what they are: only right behind the name of a subdistrict, or where one has gone. */
    private static final Expression ESTATE = Expression.of(
            "(?:街道|镇|乡|办事处|村委会)的?([\\p{IsHan}\\d]{1,6}?(?:苑|里|坊|院|府|庭|邨|园|城|湾|庄|屯|寨|堡|营|浜|坪|坝|塘|村组|号楼|号院|弄|华庭|山庄|新城|大院|家属院|宿舍|片区))(?=[,。、;]|走访|调研|开展|与|看望|居民|召开|实地|查看|察看|现场|的|和)"
                    + "|(?:进驻|约在|设在|开到|搬到|搬进|开进)([\\p{IsHan}]{2,6}?(?:家属院|大院|宿舍|花苑|佳园|华庭|山庄|公馆|名都|新城|生活区|棚户区|家属区|苑))(?=[,。、;]|走访|调研|开展|与|看望|居民|召开|实地|查看|察看|现场|的|和)");
    /** 北坡、上庄两村. */
    private static final Expression SHARED = Expression.of("((?:[\\p{IsHan}]{2,5}、){1,7}[\\p{IsHan}]{1,4})([两二三四五六七八2-8])(?:个)?(?:村|社区|小区|嘎查|连队|屯|寨|生产队|管理区|条街|条巷|片区)(?!民|干)");
    /** By the last character. */
    private static final Map<Character, List<String>> DELIMITERS = Lexicon.words("before_places").stream().collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));
    private static final String HAMLET_ENDS = "里巷屯寨苑园坊邨沟湾坪岙岛庄岩坎井洲滩洼垸关岗岭坝塘堡营浜墟圩连队组区院路街城期舍村楼";
    /** 东关, 三队. */
    private static final String SHORT_HAMLET_ENDS = "连队组关里";
    private static final int LONGEST_HAMLET = 8;
    private static final String COUNTED_STATIONS = "一二三四五六";
    private static final Expression OWN_WORD = Expression.of("向[阳前荣]|至[善诚纯真]|同[心德乐福]|为民|进步");
    private static final Expression GONE = Expression.of("(?:来到|走进|走入|深入|前往|赶赴|奔赴|抵达|走访|[分先]赴|后到|行到|日到)$");
    private static final Expression AREA = Expression.of("^(?!红旗)(?:\\p{IsHan}{1,6}?(?:新区|开发区|高新区|经开区|[区县市旗](?![区县市旗]))|\\p{IsHan}{2,5}?州(?![区县市旗]))(?=\\p{IsHan}{2,})");
    /** 三道巷是老片区, 派出所将联合社区: words of a sentence within it make it none. */
    private static final Expression SENTENCE = Expression.of("[是的了把被您我你他她它这哪怎]|什么|(?<=.)将(?![军台相])|会里|(?<=点)设|[听试提建]议|联合|接听|发挥");
    private static final Expression STREET = Expression.of("^\\p{IsHan}{2,4}街(?=\\p{IsHan}{2,6}(?:社区|村)$)");
    private static final Expression PARENT = Expression.of("([\\p{IsHan}]{1,6}?(?:街道办事处|街道|镇|乡|办事处|团场|街)|[\\p{IsHan}]{1,9}?苏木|[\\d〇一二三四五六七八九十]+团)$");
    /** 人大临河街道工委, 驻临河镇工作队. */
    private static final Expression BODY_BEFORE = Expression.of("^(?:人大|驻)");
    private static final Set<String> NOT_PLACES = Set.of("其他村", "其他社区", "其他小区", "农村", "乡村", "全村", "本村", "该村", "社区", "小区", "各村", "镇村", "城中村", "老旧小区", "部分小区", "部分社区", "新农村", "美丽乡村", "行政村", "自然村", "周边小区", "周边社区", "边境村", "附近小区", "这个社区", "这个小区", "住宅小区", "商品房小区", "封闭小区", "临时安置点", "临时安置区", "居住地社区", "单身公寓", "人才公寓", "没有先进村委会", "开放式小区", "和美乡村", "所在社区", "联系社区", "辖区", "居民小区", "重点村", "示范村", "先进村", "贫困村", "脱贫村", "帮扶村", "驻村", "进村", "入村", "到村", "回迁小区", "安置小区", "安置区", "安置点", "新村", "花园", "家园", "公寓", "高档小区", "市民公寓", "无物业小区", "美丽家园", "共同家园");

    /** What follows a name that is not the beginning of a longer one (枫林晚物业公司). */
    private static final Expression NAME_ENDS = Expression.of(
            "^(?:$|[^\\p{IsHan}A-Za-z0-9]|开展|走访|调研|察看|查看|接访|听取|倾听|召开|进行|慰问|了解|看望|宣讲|座谈|接待|参加|居民|业主|与|和|及|的)");

    private final String article;
    /** By where they begin. */
    private final NavigableMap<Integer, Part> paragraphs = new TreeMap<>();
    private final Gazetteer gazetteer;
    /** Names known here, by any way of writing them, that the article holds. */
    private final List<String> knownHere;
    private final Map<Part, List<Part>> read = new HashMap<>();
    private final Map<Part, List<Part>> hamlets = new HashMap<>();

    PlaceNames(Article article, Gazetteer gazetteer) {
        String words = article.words();
        this.article = words.length() > 20_000 ? words.substring(0, 20_000) : words;
        article.body().forEach(paragraph -> paragraphs.put(paragraph.from(), paragraph));
        this.gazetteer = gazetteer;
        this.knownHere = gazetteer.placeNames().stream()
                .filter(name -> name.length() > 1 && this.article.contains(name) && !gazetteer.exceptions().contains(name))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** All names in the words, in order. A sentence holds those of its paragraph that lie in it. */
    List<Part> in(Part words) {
        List<Part> names = read.get(words);
        if (names == null) {
            names = within(words).orElseGet(() -> read(words));
            read.put(words, names);
        }
        return names;
    }

    /** Whatever else ends like a hamlet, an estate or a lane and stands where other words end. Much of it is no place; who asks must judge. */
    List<Part> hamlets(Part paragraph) {
        return hamlets.computeIfAbsent(paragraph, this::readHamlets);
    }

    private List<Part> readHamlets(Part paragraph) {
        List<Part> named = in(paragraph);
        var out = new ArrayList<Part>();
        int from = 0;
        for (int end = 1; end <= paragraph.length(); end++) {
            char last = paragraph.charAt(end - 1);
            if (!UnitNames.ofName(last)) {
                from = end;
            } else if (HAMLET_ENDS.indexOf(last) >= 0) {
                Part hamlet = paragraph.sub(hamletBegins(paragraph, from, end), end);
                boolean whole = hamlet.length() > 2 || hamlet.length() == 2 && SHORT_HAMLET_ENDS.indexOf(last) >= 0;
                if (whole && hamlet.length() <= LONGEST_HAMLET && named.stream().noneMatch(hamlet::overlaps)) {
                    out.add(hamlet);
                }
            }
        }
        return out;
    }

    private static int hamletBegins(Part paragraph, int from, int end) {
        for (int i = end - 2; i > Math.max(from, end - 1 - LONGEST_HAMLET); i--) {
            if (delimited(paragraph.sub(from, i))) {
                return i;
            }
        }
        return from;
    }

    /** Empty if the words are no part of a paragraph, or cut one of its names. */
    private Optional<List<Part>> within(Part words) {
        Optional<Part> paragraph = Optional.ofNullable(paragraphs.floorEntry(words.from())).map(Map.Entry::getValue).filter(one -> one.holds(words) && !one.equals(words));
        List<Part> names = paragraph.map(this::in).orElse(List.of()).stream().filter(words::overlaps).toList();
        return paragraph.isPresent() && names.stream().allMatch(words::holds) ? Optional.of(names) : Optional.empty();
    }

    private List<Part> read(Part words) {
        var out = new ArrayList<Part>();
        Search m = words.matcher(KIND);
        int end = 0;
        while (m.find() && out.size() < 200) {
            Part name = name(words, end, m.start(), m.end());
            if (named(name) && !NOT_PLACES.contains(name.toString()) && !gazetteer.exceptions().contains(name.toString())) {
                out.add(name);
                end = m.end();
            }
        }
        shared(words).stream().filter(one -> one.length() >= 2 && out.stream().noneMatch(one::overlaps)).forEach(out::add);
        for (Part estate : words.all(ESTATE)) {
            if (out.stream().noneMatch(estate::overlaps) && !NOT_PLACES.contains(estate.toString()) && !gazetteer.exceptions().contains(estate.toString())) {
                out.add(estate);
            }
        }
        knownHere.forEach(name -> addKnown(words, name, out));
        for (Part stop : Stops.in(words, out)) {
            if (out.stream().noneMatch(stop::overlaps) && !gazetteer.exceptions().contains(stop.toString())) {
                out.add(stop);
            }
        }
        out.sort(Comparator.comparingInt(Part::from));
        return out;
    }

    /** As many as are said to be: in 工作、棉纺三村 nothing is counted. */
    private static List<Part> shared(Part words) {
        var out = new ArrayList<Part>();
        Search m = words.matcher(SHARED);
        while (words.contains("、") && m.find()) {
            List<Part> list = words.sub(m.start(1), m.end(1)).split("、");
            int counted = "二三四五六七八".indexOf(m.group(2)) + "2345678".indexOf(m.group(2)) + 3;
            if (list.size() == (m.group(2).equals("两") ? 2 : counted)) {
                list.forEach(one -> out.add(afterDelimiter(one.trim())));
            }
        }
        return out;
    }

    /** 枫林晚: no ending tells that it is a place, but it is known here. */
    private static void addKnown(Part words, String name, List<Part> out) {
        String said = words.toString();
        for (int at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + name.length())) {
            Part place = words.sub(at, at + name.length());
            if (out.stream().noneMatch(place::overlaps) && words.sub(at + name.length()).has(NAME_ENDS)) {
                out.add(place);
            }
        }
    }

    /** Long enough to be a name, and no half sentence that found no beginning. */
    private boolean named(Part name) {
        int least = name.endsWith("连") ? 2 : name.has("(?:村|嘎查|[雅佳名锦馨]苑|嘉园)$") ? 3 : 4;
        boolean again = name.length() > 7 && article.indexOf(name.toString()) != article.lastIndexOf(name.toString());
        if (name.has("等(?:小区|社区|村)$|[两三四五六七八九几多][处个大]片区$|^(?:召开|举行|举办|参加|直插|走访|参与|出席|协助|督导|报到|居住地?)") || name.has("(?:局|委|部|厅|政府|法院|公安|机关|单位)大院$|片区$(?<=[全整各].{0,2}片区)")) {
            return false;
        }
        String stem = KIND_AT_END.cutFrom(name);
        boolean repeated = stem.endsWith("和") && article.indexOf(name.toString()) != article.lastIndexOf(name.toString());
        boolean open = delimited(stem) && !repeated && !(stem.length() == 2 && "和同".indexOf(stem.charAt(1)) >= 0);
        boolean counted = Expression.of("^(?:\\d+|[一二三四五六七八九十两几多各])(?:余|多)?(?:名|位|个|家|户)").matcher(stem).lookingAt();
        return !open && !counted && !name.has(SENTENCE) && !stem.startsWith("村") && !name.has("(?:驻|进|入|包|联|到|下|访|走|串|本|该)村$") && name.length() >= least && (name.length() <= 7 || name.length() <= 10 && apart(name) || again || gazetteer.places().contains(name.toString()));
    }

    /** Something other than a character stands before it: where it begins is certain. */
    private static boolean apart(Part name) {
        return name.from() == 0 || !Characters.han(name.text().norm().charAt(name.from() - 1));
    }

    private Part name(Part words, int floor, int kind, int end) {
        int start = Math.max(floor, kind - 9);
        Part window = words.sub(start, end);
        String before = window.sub(0, kind - start).toString();
        int cut = 0;
        for (int i = 0; i < before.length(); i++) {
            if (!Characters.han(before.charAt(i)) && !Character.isDigit(before.charAt(i)) && before.charAt(i) != '·') {
                cut = i + 1;
            }
        }
        int longest = cut;
        int shortest = window.has("(?:连|[嘉雅佳名锦馨][园苑])$") ? 1 : 2;
        for (int i = before.length() - shortest; i > longest; i--) {
            boolean conjunction = i == longest + 1 && (cut > 0 || start == 0 || start > floor) && "和".indexOf(before.charAt(longest)) >= 0;
            if (!conjunction && delimited(before.substring(longest, i)) && !beginsName(before, i, longest)) {
                cut = i;
                break;
            }
        }
        Part name = window.sub(cut);
        Search area = name.matcher(AREA);
        if (area.find()) {
            name = name.sub(area.end());
        }
        Search street = name.matcher(STREET);
        if (street.find()) {
            name = name.sub(street.end());
        }
        Search sent = name.matcher("^驻(?=\\p{IsHan}{2,})");
        return wholeKnown(words, sent.find() ? name.sub(sent.end()) : name);
    }

    /** Whether the words end with something that is no part of a name. */
    private static boolean delimited(CharSequence words) {
        int last = words.length() - 1;
        if (last < 0) {
            return false;
        }
        char end = words.charAt(last);
        if (last == 0 && end == '同' || last > 0 && behind(words.charAt(last - 1), end)) {
            return true;
        }
        List<String> delimiters = DELIMITERS.getOrDefault(end, List.of());
        return delimiters.stream().anyMatch(delimiter -> endsWith(words, delimiter));
    }

    /** Looks at no more of the words than that: they may be a long paragraph. */
    private static boolean endsWith(CharSequence words, String ending) {
        int from = words.length() - ending.length();
        for (int i = 0; i < ending.length() && from >= 0; i++) {
            if (words.charAt(from + i) != ending.charAt(i)) {
                return false;
            }
        }
        return from >= 0;
    }

    /** 金盘镇|, 第三站|. */
    private static boolean behind(char before, char end) {
        return (end == '镇' || end == '乡') && Characters.han(before) || end == '站' && COUNTED_STATIONS.indexOf(before) >= 0;
    }

    /** 来到|向阳里社区: a word that ends what stands before also begins a name; so it does behind a verb of going, and where the name is a word of its own. */
    private static boolean beginsName(String before, int end, int from) {
        int at = end - 1;
        return "向和与至同为从进".indexOf(before.charAt(at)) >= 0 && at > from
                && (OWN_WORD.matcher(before).lookingAt(at) && "和与".indexOf(before.charAt(at)) < 0 || GONE.matcher(before.substring(from, at)).find());
    }

    private static Part afterDelimiter(Part words) {
        for (int i = words.length() - 2; i > 0; i--) {
            if (delimited(words.sub(0, i))) {
                return words.sub(i);
            }
        }
        return words;
    }

    /** A known name that ends here and is longer (和平社区 cut to 平社区) is the name meant. */
    private Part wholeKnown(Part words, Part name) {
        for (int start = Math.max(words.from(), name.from() - 5); start < name.from(); start++) {
            if (gazetteer.places().contains(words.text().norm().substring(start, name.to()))) {
                return new Part(words.text(), start, name.to());
            }
        }
        return name;
    }

    /** 柳岸街道 before 柳荫社区; nothing if other words stand there. */
    List<Part> parentBefore(Part place) {
        int from = Math.max(0, place.from() - 14);
        Part before = new Part(place.text(), from, place.from());
        List<Part> clauses = before.split(",。;:!?、 \n");
        Part last = clauses.isEmpty() ? before : clauses.getLast();
        if (!last.isEmpty() && last.charAt(last.length() - 1) == '、') {
            return List.of();
        }
        return last.has(PARENT) ? parents(last) : List.of();
    }

    /** Names of subdistricts, towns, townships that end the words. */
    List<Part> parents(Part words) {
        Search m = words.matcher(PARENT);
        if (!m.find()) {
            return List.of();
        }
        Part name = words.sub(m.start(1), m.end(1));
        if (name.endsWith("街道办事处")) {
            name = name.sub(0, name.length() - 3);
        }
        int kind = name.endsWith("街道") || name.endsWith("苏木") ? 2 : 1;
        String stem = name.sub(0, name.length() - kind).toString();
        if (delimited(stem) && !endsLikeAnd(stem)) {
            return List.of();
        }
        int cut = 0;
        for (int i = stem.length() - 1; i > 0; i--) {
            boolean joins = "和与及".indexOf(stem.charAt(i - 1)) >= 0;
            // 和平路街道, 到和平路街道, 泰和路街道
            boolean ofName = joins && (i == 1 || i == stem.length() - 1 || delimited(stem.substring(0, i - 1)));
            if (!ofName && delimited(stem.substring(0, i))) {
                cut = i;
                break;
            }
        }
        name = name.sub(cut);
        Search body = name.matcher(BODY_BEFORE);
        if (body.find()) {
            name = name.sub(body.end());
        }
        Search area = name.matcher("^\\p{IsHan}{1,6}?(?:新区|开发区|高新区|经开区|[区县市旗州](?![区县市旗]))(?=\\p{IsHan}{2,5}街道$|\\p{IsHan}{1,5}(?:镇|乡|苏木|街)$)");
        if (area.find()) {
            name = name.sub(area.end());
        }
        return name.length() > kind && !name.has("[城返还家老故侨]乡$|^.?[回下水]乡$|等(?:乡|镇|街道)$|^(?:有关|相关|各|全|本|该|所属|部分|其他|辖区)|^(?:城|乡|村|集|建制)镇$") ? List.of(name) : List.of();
    }

    /** 到永和|镇, but not 县和|镇. */
    private static boolean endsLikeAnd(String stem) {
        int before = stem.length() - 2;
        return before >= 0 && stem.endsWith("和") && "区县市旗村社局委办科股室部所站".indexOf(stem.charAt(before)) < 0 && (before == 0 || delimited(stem.substring(0, before)));
    }

    boolean mentioned(String name) {
        return article.contains(name);
    }
}
