package org.minqing.report;

/** What kind of text it is: a campaign that is deployed, a visit or meeting with residents, or neither. */
record Genre(Article article, ArticleReader reader) {

    private static final Expression VISITS = Expression.of("走访|调研|来到|走进|深入(?!开展|推进|贯彻|实施|学习|动员)|接访|下访|拜访|上门|驻点|蹲点|走村|串户|进村|家访|约见|议事|板凳会|院坝会|拉家常|话家常|联系点|茶座|茶话|夜话|串门|唠|民声|解民忧|接待日|开放日|服务日|包联|问政|碰头|围坐|搬到|搬进|征求意见|问计|问需|看望|慰问|座谈|恳谈|现场办公|夜谈|察看|视察|入户|访民情|听民意|接待|民情|面对面|话民生|督导|检查|暗访|巡查|回访|走了一[趟圈]|扫街|走街|踏勘|问诊|接听|热线");
    private static final Expression REPORTER = Expression.of("记者(?:近日|日前|昨日|今日|昨天|先后|随机|实地|随|[^,。;(]{0,14})?(?:走访|来到|调研|探访|体验|看到|走进)|记者[^,。;(]{0,8}从[^,。;]{2,24}(?:获悉|了解到)");
    /** A visit or meeting that names nobody: somebody holds it all the same. */
    private static final Expression HELD = Expression.of("(?:街道|镇|乡|党委|党工委|党总支|居委|社区|区|县|局|农场|林场|人大|政协|办事处|领导|干部|班子|成员|工作队|书记)[^,。]{0,30}(?:召开|举行|举办|开展|组织|走访|接待|入户)[^,。]{0,30}(?:座谈|恳谈|走访|听证|接待|协商|议事|见面会|民情|民意|接访|听意见|面对面|夜谈|慰问|贴心会|暖心会|连心|屋场|板凳|院坝|坝坝|夜话|说事|圆桌|茶话|民声)|(?:领导|代表|委员|书记|干部)[^,。]{0,16}(?:接待|接访)[^,。]{0,8}(?:群众|来访|选民|居民)");
    /** 驻村工作队深入田间地头…… */
    private static final Expression SENT = Expression.of("(?:工作队|工作组|驻村|第一书记|帮扶)[^。]{0,60}(?:深入|走进|来到|入户|走访)");
    /** 村委把居民都召集到一起,大家坐下来…… */
    private static final Expression MET_THERE = Expression.of("召集|坐下来|坐在一起|围坐|议事|座谈|恳谈|协商|接待|走访|入户|上门|夜谈|民情|接访|敲开|促膝|坐成|碰头|板凳|院坝|屋场|圆桌|茶话|述职|评议|选民|讨论声|问政");
    /** 屋场会上,…… tells of a meeting with residents, whoever held it. */
    private static final Expression GATHERED = Expression.of("(?:屋场|院坝|坝坝|板凳|庭院|湾落|塆组|恳谈|夜谈|圆桌|议事|民情|协商|见面|座谈)会(?!议室)|晚议|夜访|接待日");
    private static final Expression PEOPLE = Expression.of("村民|居民|群众|选民|牧民|业主|商户|种植户|乡亲");
    private static final Expression CAMPAIGN = Expression.of("大讨论|专项行动|专项整治|集中整治|攻坚|换届|创建|大会战|百日|会战|动员|行动|整治|打响|创[卫城文](?!新)|部署会|大排查|推进会|启动仪式|提升年|增效年|建设年|攻坚年|作风建设");
    private static final Expression DEPLOYED = Expression.of("部署|启动|动员|打响|召开|再动员|全面推进|全面开展|成立|吹响|拉开|推进|进入[^,。]{0,10}阶段");
    private static final Expression NO_REPORT = Expression.of("^第[一二三四五六七八九十百\\d]+[章回]|政策(?:问答|解读)|(?:赴|到)外地|外出(?:考察|学习)|考察团|取经|他山之石|跟班学习|一图读懂|办事指南|(?:公告|预告|启事|招募令|邀请函)$");
    private static final Expression CEREMONY = Expression.of("(?:开工|奠基|揭牌|签约|落成|开馆|竣工)(?:仪式|$)|(?:温馨|安全)提示$|(?:通知|通告|倡议书|公开信)$|(?:常委会|常务会)(?:召开|举行)|(?:召开|举行)[^,。]{0,20}(?:例会|分析会|推进会|调度会|述职[^,。]{0,4}会|专题会$)|(?:召开|举行)[^,。]{0,14}(?:常委会|常务会|全体会|全委会|工作会|学习会|中心组|党组会)");
    private static final Expression ANNOUNCED = Expression.of("“[^“”]{2,20}”(?:专项|集中|百日|主题)?(?:行动|大讨论|攻坚|整治|大排查|创建|大会战|动员)|(?:启动|打响|部署)[^,。]{0,30}(?:行动|整治|攻坚|大讨论|换届|创建|大排查|活动|宣[教传]月)|(?:行动|整治|攻坚|大讨论|换届|创建|大排查|活动|走访月)”?(?:自[^,。]{2,10})?(?:正式)?(?:启动|转入|拉开)|“[^“”]{2,12}”集中走访[月周]");
    private static final Expression CALLED_TOGETHER = Expression.of("(?:召开|举行)[^,。]{0,40}(?:动员|部署)(?:部署|动员)?(?:大会|会)");
    private static final Expression ORGANISED = Expression.of("(?:成立|设立|下设|组成|组建|抽调|设)[^。]{0,40}(?:领导小组|指挥部|专班|工作组|办公室|督[导查]组|[^,。、]{2,6}组)|(?:分|按照|经过)[^。;]{2,70}(?:阶段|[三四五六]步|[三四五]期|时段|环节|[三四五]轮|[三四五]段)|第[一二三]阶段");
    private static final Expression FORM = Expression.of("^(?:走访|慰问|接访|入户|家访)(?:日期|时间|人|对象|地点|单位)[^:]{0,4}:|记录表|日记|纪要|恳谈会|接访登记|台账");

    /** “百日会战”, 专项整治: they stay what they are, whoever goes where in them. */
    private static final Expression NAMED_WORK = Expression.of("“[^“”]{0,12}(?:会战|攻坚战?|大讨论|整治)”");
    /** “百警进千户”集中走访月 is the name of what is announced, not the visit. */
    private static final Expression NAMES = Expression.of("“[^”]*”|集中走访[月周]|走访月");

    /** Whether a campaign is announced or deployed. */
    static boolean deploys(Article article) {
        Part title = article.title();
        Part lead = article.lead().isEmpty() ? article.whole() : article.lead().getFirst();
        String heads = article.headlines().toString();
        boolean named = CAMPAIGN.matcher(heads).find() && (DEPLOYED.matcher(heads).find() || lead.has(DEPLOYED));
        boolean visits = VISITS.matcher(heads).find();
        boolean goes = lead.has("走访|来到|走进|调研|接访|深入[^,。]{0,12}(?:社区|村)");
        boolean deployed = named || title == null && lead.has(CAMPAIGN) && lead.has(DEPLOYED);
        return !visits && (!goes || NAMED_WORK.matcher(heads).find()) && deployed || organised(article);
    }

    /** What is announced and given bodies or phases is a campaign, whoever goes where in it. */
    private static boolean organised(Article article) {
        String heads = NAMES.cutFrom(article.headlines().toString());
        boolean announced = CAMPAIGN.matcher(article.headlines().toString()).find()
                || article.headlines().stream().anyMatch(line -> line.has(ANNOUNCED)) || article.lead().stream().anyMatch(line -> line.has(ANNOUNCED));
        boolean called = article.lead().stream().anyMatch(line -> line.has(CALLED_TOGETHER));
        return announced && (called || !VISITS.matcher(heads).find()) && article.body().stream().anyMatch(line -> line.has(ORGANISED));
    }

    /** Announcements, explanations, novels, ceremonies and sessions, whoever takes part. */
    private boolean otherwise() {
        String heads = article.headlines().toString();
        return article.headlines().stream().anyMatch(line -> line.has(NO_REPORT))
                || !VISITS.matcher(heads).find() && article.headlines().stream().anyMatch(line -> line.has(CEREMONY));
    }

    /** Whether somebody went to residents, or received them. */
    boolean visits() {
        if (otherwise()) {
            return false;
        }
        boolean form = article.headlines().stream().anyMatch(line -> line.has(FORM)) || article.body().stream().limit(8).anyMatch(line -> line.has(FORM) && line.length() < 60);
        String lead = article.headlines().toString() + article.lead();
        if (form && article.body().size() > 1 || table()) {
            return true;
        }
        boolean named = reader.officials().stream().anyMatch(Leaders.Official::visits);
        if (!named && REPORTER.matcher(lead).find()) {
            return false;
        }
        if (reader.officials().isEmpty()) {
            VisitPlaces where = reader.places();
            boolean placed = !where.places().isEmpty() || where.parent() != null;
            if (HELD.matcher(lead).find() && (placed || heard())) {
                return true;
            }
            if (GATHERED.matcher(lead).find() && PEOPLE.matcher(lead).find() && heard()) {
                return true;
            }
            if (VISITS.matcher(lead).find() && (placed || PEOPLE.matcher(lead).find()) && (reader.dated() || VISITS.matcher(article.headlines().toString()).find()) && reader.concerns().size() > 1) {
                return true;
            }
            return placed && (SENT.matcher(lead).find() || MET_THERE.matcher(lead).find() && heard() && (reader.dated() || Programmes.in(article) != null));
        }
        return VISITS.matcher(lead).find()
                || !reader.places().places().isEmpty()
                || reader.statements().size() >= 2;
    }

    /** A table in which every row is a visit and what was heard there. */
    private boolean table() {
        return Tables.column(article, Tables.Column.DAY).size() > 1 && VISITS.matcher(article.headlines().toString() + article.body().getFirst()).find();
    }

    /** Somebody raises something, or somebody promises. */
    private boolean heard() {
        return reader.statements().stream().map(Statement::act).anyMatch(act -> act == Statement.Act.RAISE || act == Statement.Act.PROMISE) || !reader.concerns().isEmpty();
    }
}
