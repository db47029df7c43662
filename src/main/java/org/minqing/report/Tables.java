package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables of problems and measures, also of several visits: the heads of the columns say what a row holds. */
final class Tables {

    enum Column {
        DAY("^(?:走访|接访|下访|入户|调研|慰问|回访|巡查|接待|来访|座谈|家访|联系)(?:日期|时间)$|^日期$"),
        PLACE("^(?:走访|所在|所属|涉及)?(?:社区|村|村居|村社|村[(/]?社区[)]?|小区|地点|点位|地址)(?:名称)?$"),
        MATTER("问题|诉求|意见|建议|反映(?!人)|事项|内容|困难"),
        MEASURE("措施|处理|答复|办理|解决|回应|承诺|整改|意见建议回复"),
        UNIT("单位|部门|责任|承办|牵头"),
        DUE("时限|期限|完成|时间"),
        PERSON("反映人|姓名|提出人|来源|居民|群众|对象|户主"),
        OTHER("");

        private final Expression heads;

        Column(String heads) {
            this.heads = Expression.of(heads);
        }

        static Column of(Part head) {
            for (Column column : List.of(DAY, PLACE, PERSON, MEASURE, UNIT, DUE, MATTER)) {
                if (head.length() <= 10 && head.has(column.heads)) {
                    return column;
                }
            }
            return OTHER;
        }
    }

    private @Nullable List<Column> columns;

    /** Statements of the row; none if the line is no row of a table. A head is remembered for the rows below it. */
    Optional<List<Statement>> row(Part line) {
        List<Part> cells = cells(line);
        if (cells.size() < 3) {
            columns = null;
            return Optional.empty();
        }
        List<Column> heads = cells.stream().map(Column::of).toList();
        boolean head = heads.stream().filter(column -> column != Column.OTHER).count() >= 2 && cells.stream().allMatch(cell -> cell.length() <= 12);
        if (head) {
            columns = heads;
            return Optional.of(List.of());
        }
        List<Column> known = columns;
        return known == null || known.size() != cells.size() ? Optional.empty() : Optional.of(statements(known, cells));
    }

    /** What the column holds in all tables of it, for rows that name a matter. */
    static List<Part> column(Article article, Column wanted) {
        var out = new ArrayList<Part>();
        var tables = new Tables();
        for (Part line : article.body()) {
            boolean matter = tables.row(line).filter(statements -> !statements.isEmpty()).isPresent();
            List<Column> known = tables.columns;
            if (matter && known != null) {
                cell(known, cells(line), wanted).ifPresent(out::add);
            }
        }
        return out;
    }

    private static List<Statement> statements(List<Column> columns, List<Part> cells) {
        var out = new ArrayList<Statement>();
        Optional<Part> person = cell(columns, cells, Column.PERSON);
        Optional<Part> unit = cell(columns, cells, Column.UNIT);
        cell(columns, cells, Column.MATTER).ifPresent(words -> out.add(new Statement(
                Statement.Act.RAISE, person.map(who -> new Speaker(Speaker.Role.RESIDENT, who)).orElse(null), List.of(words), "表")));
        cell(columns, cells, Column.MEASURE).ifPresent(words -> out.add(new Statement(
                Statement.Act.PROMISE, unit.map(who -> new Speaker(Speaker.Role.UNIT, who)).orElse(null), List.of(words), "表", cell(columns, cells, Column.DUE).orElse(null))));
        return out;
    }

    private static Optional<Part> cell(List<Column> columns, List<Part> cells, Column wanted) {
        int index = columns.indexOf(wanted);
        return index < 0 || cells.get(index).length() < 2 ? Optional.empty() : Optional.of(cells.get(index));
    }

    private static List<Part> cells(Part line) {
        if (!line.contains("|")) {
            return List.of();
        }
        return line.trim("| ").split("|").stream().map(cell -> cell.trim("| ")).toList();
    }
}
