package org.minqing.triage.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages of our own, made of parts: what is wrong, where, and what every message says. */
final class Sayings {

    static final String WATER = "供水供热";
    static final String NOISE = "环境噪声";
    static final String SCHOOL = "教育入学";

    private static final List<String> WHERE = List.of("锦绣家园", "滨河小区", "东苑三期", "阳光里", "望海花园", "老机械厂宿舍");
    private static final List<String> POLITE = List.of("希望尽快处理", "请有关部门核实", "已经反映过多次", "居民意见很大", "盼复", "谢谢");

    private Sayings() {}

    static List<Labelled> labelled(int each, long seed) {
        var random = new Random(seed);
        List<Labelled> all = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            all.add(said(WATER, random, "水压太低", "停水两天", "暖气不热", "水管漏水", "自来水发黄", "供热温度不达标"));
            all.add(said(NOISE, random, "工地夜间施工", "广场舞音响太吵", "烧烤店油烟扰民", "饭店排烟噪声", "打桩机震动", "空调外机轰鸣"));
            all.add(said(SCHOOL, random, "孩子入学学区", "幼儿园收费", "小学学位不够", "校车路线", "补习班退费", "中学食堂"));
        }
        return all;
    }

    private static Labelled said(String category, Random random, String... what) {
        String where = WHERE.get(random.nextInt(WHERE.size())) + (1 + random.nextInt(30)) + "号楼";
        String text = where + what[random.nextInt(what.length)] + "，" + where + what[random.nextInt(what.length)] + "，"
                + POLITE.get(random.nextInt(POLITE.size())) + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
        return new Labelled(text, category);
    }
}
