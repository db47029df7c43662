package org.minqing.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.minqing.triage.similar.Telling;

/** Made-up letters of one community over the years: matters that many write of for some weeks, and letters that stand alone. */
final class BenchLetters implements Iterator<BenchLetters.Letter> {

    /** Share of letters that tell of a matter others tell of too. */
    private static final double OF_A_MATTER = 0.6;
    private static final int MOST_OF_ONE = 40;
    private static final int LONGEST_WEEKS = 6;

    private static final String FIRST = "荷柳桃梅兰竹松枫桂莲菱芦荻萍樟槐榆桑杏梧";
    private static final String SECOND = "塘湾溪岸坡园庭洲浦港桥岭泉潭坞畈墩埠渚汀";
    private static final String[] KINDS = {"小区", "花园", "家园", "新村", "公寓", "苑"};

    /** A problem, and ways to tell of it. */
    private static final String[][] PROBLEMS = {
        {"停水", "家里又没有水了，做饭都做不成", "自来水从早上停到晚上，没人通知", "水压太小，六楼以上用不上水"},
        {"漏水", "顶楼一下雨就漏，墙皮都掉了", "外墙渗水，屋里发霉", "水管破了一直在漏，没有人来修"},
        {"电梯故障", "电梯三天两头坏，老人下不了楼", "电梯困人好几次，大家不敢坐", "电梯停运半个月，物业说没有钱修"},
        {"夜间施工噪音", "工地半夜还在打桩，孩子没法睡", "凌晨两点还在施工，噪音很大", "通宵浇筑混凝土，吵得睡不着"},
        {"停车难", "车位不够，晚上回来停不下车", "消防通道停满了车，出了事怎么办", "地下车位只卖不租，路边停车又被贴条"},
        {"垃圾清运", "垃圾堆了好几天没人运，臭得很", "垃圾桶满了一地，苍蝇很多", "建筑垃圾倒在路边没人管"},
        {"路灯不亮", "路灯坏了一个多月，晚上看不见路", "整条路没有一盏灯，老人摔了一跤", "路灯一半不亮，下夜班很害怕"},
        {"油烟扰民", "楼下饭店的油烟直往家里钻", "烧烤摊油烟太大，不敢开窗", "餐馆没有装油烟管道"},
        {"物业收费", "物业乱涨价，没有征求意见", "物业费收得高，服务却越来越差", "公共收益从来不公布"},
        {"供暖不热", "暖气不热，屋里只有十四度", "交了暖气费还是冷", "供暖一周了，家里还没热"},
        {"入学", "孩子上学的学位不够，要去很远的学校", "学区划分不合理，家门口的学校上不了", "小学还没有开工，明年怎么入学"},
        {"公交线路", "公交车半小时一班，上班赶不上", "新小区没有公交站，要走二十分钟", "公交线路改了，老人看病不方便"},
    };

    private static final String[] BEGIN = {"您好，", "领导好，", "", "我是这里的居民，", "请有关部门看看：", "再次反映："};
    private static final String[] END = {"请尽快解决。", "希望有人来管一管。", "打了几次电话都没有用。", "到底什么时候能解决？", "谢谢。", "已经反映过三次了。"};

    private final Random dice;
    private final int letters;
    private final double daysEach;
    private final List<String> estates = new ArrayList<>();
    private final List<Matter> open = new ArrayList<>();
    private int written;
    private int matters;

    /** @param matter letters with the same number tell of the same */
    record Letter(int matter, Telling telling) {}

    private static final class Matter {
        private final int number;
        private final String estate;
        private final String[] problem;
        private final double until;
        private int left;

        private Matter(int number, String estate, String[] problem, double until, int left) {
            this.number = number;
            this.estate = estate;
            this.problem = problem;
            this.until = until;
            this.left = left;
        }
    }

    BenchLetters(int community, int letters, int days) {
        this.dice = new Random(20261128L + community);
        this.letters = letters;
        this.daysEach = days / (double) letters;
        for (int i = 0; i < 30; i++) {
            estates.add("" + FIRST.charAt(dice.nextInt(FIRST.length())) + SECOND.charAt(dice.nextInt(SECOND.length())) + KINDS[dice.nextInt(KINDS.length)]);
        }
    }

    @Override
    public boolean hasNext() {
        return written < letters;
    }

    @Override
    public Letter next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        double day = written++ * daysEach;
        open.removeIf(matter -> matter.until < day || matter.left == 0);
        Matter matter = !open.isEmpty() && dice.nextDouble() < OF_A_MATTER ? open.get(dice.nextInt(open.size())) : begun(day);
        matter.left--;
        String said = matter.problem[1 + dice.nextInt(matter.problem.length - 1)];
        String text = one(BEGIN) + matter.estate + (1 + dice.nextInt(30)) + "栋，" + said + "，" + "有" + (2 + dice.nextInt(40)) + "户人家这样。" + one(END);
        String subject = matter.estate + (dice.nextBoolean() ? matter.problem[0] : said);
        return new Letter(matter.number, new Telling(subject, text, LocalDate.of(2016, 1, 1).plusDays((long) day)));
    }

    private String one(String[] of) {
        return of[dice.nextInt(of.length)];
    }

    /** Every third new matter is one that many will write of. */
    private Matter begun(double day) {
        boolean large = dice.nextInt(3) == 0;
        var matter = new Matter(matters++, estates.get(dice.nextInt(estates.size())), PROBLEMS[dice.nextInt(PROBLEMS.length)],
                day + 7 * (1 + dice.nextInt(LONGEST_WEEKS)), large ? 2 + dice.nextInt(MOST_OF_ONE) : 1);
        if (large) {
            open.add(matter);
        }
        return matter;
    }
}
