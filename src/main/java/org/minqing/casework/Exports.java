package org.minqing.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.database.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a list as a workbook, row by row as it is read, page by page as this person would see it: no names, no contacts, no
 * words of residents beyond the title, and of a sensitive case not even that.
 */
@Component
class Exports {

    /** A longer list is not a working paper any more; it is to be narrowed first. */
    static final int MOST = 10_000;

    private static final int ROWS_IN_MEMORY = 200;
    private static final int PAGE = 500;

    private static final List<String> HEADS = List.of("number", "what", "type", "where", "lead", "assistants", "state",
            "due", "late", "registered", "closed", "setbacks", "marks", "last");

    private static final List<Integer> WIDTHS = List.of(17, 42, 10, 34, 16, 24, 12, 17, 8, 17, 17, 8, 16, 26);

    private final Casework casework;
    private final JdbcClient jdbc;
    private final Regions regions;
    private final Clock clock;

    Exports(Casework casework, JdbcClient jdbc, Regions regions, Clock clock) {
        this.casework = casework;
        this.jdbc = jdbc;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param id of the record of it */
    record Asked(UUID id, SavedView.Body body, Actor actor) {}

    /** Puts on record that somebody takes this list away, before he has it. */
    UUID begin(SavedView.Body body, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO export_event (region_id, id, user_id, at, cases, asked)
                        VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))
                        """)
                .params(actor.regionId(), id, actor.userId(), CaseStore.utc(clock.instant()),
                        Math.min(MOST, casework.count(CaseQuery.of(body.list(), body.filter()), actor, MOST)),
                        Codec.view(body))
                .update();
        return id;
    }

    void write(Asked asked, CaseWords words, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            SXSSFSheet sheet = workbook.createSheet(words.of("list", asked.body().list()));
            var page = new Page(sheet, dated(workbook), words, asked);
            page.head();
            CaseQuery query = CaseQuery.of(asked.body().list(), asked.body().filter()).page(null, PAGE);
            for (CasePage found = casework.list(query, asked.actor()); ; found = casework.list(query, asked.actor())) {
                page.rows(found.lines());
                if (found.next() == null || page.written >= MOST) {
                    break;
                }
                query = query.page(found.next(), PAGE);
            }
            page.end();
            workbook.write(out);
        }
    }

    private static CellStyle dated(SXSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
        return style;
    }

    /** The one sheet while it is written. */
    private final class Page {
        private final SXSSFSheet sheet;
        private final CellStyle dated;
        private final CaseWords words;
        private final Asked asked;
        private int written;

        Page(SXSSFSheet sheet, CellStyle dated, CaseWords words, Asked asked) {
            this.sheet = sheet;
            this.dated = dated;
            this.words = words;
            this.asked = asked;
        }

        void head() {
            Row row = sheet.createRow(0);
            for (int i = 0; i < HEADS.size(); i++) {
                row.createCell(i).setCellValue(words.say("export.col." + HEADS.get(i)));
                sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
            }
            sheet.createFreezePane(2, 1);
        }

        void rows(List<CaseLine> lines) {
            Map<UUID, LastAct> last = casework.lastActs(asked.actor().regionId(), lines.stream().map(CaseLine::id).toList());
            for (CaseLine line : lines.subList(0, Math.min(lines.size(), MOST - written))) {
                row(sheet.createRow(++written), line, last.get(line.id()));
            }
        }

        private void row(Row row, CaseLine line, @Nullable LastAct last) {
            text(row, line.number());
            text(row, line.title());
            text(row, words.of("type", line.type()));
            text(row, words.names().placeInFull(line.placeId()));
            text(row, line.leadUnit() == null ? "" : words.names().unit(line.leadUnit()));
            text(row, words.assistants(line));
            text(row, words.of("stage", line.stage()));
            time(row, line.dueAt());
            text(row, late(line));
            time(row, line.registeredAt());
            time(row, line.closedAt());
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(line.setbacks());
            text(row, marks(line));
            text(row, last == null ? "" : words.lastAct(last));
        }

        /** Past its end: late, or what was asked for in time is not decided yet. */
        private String late(CaseLine line) {
            return words.due(line).map(Due::signal)
                    .map(signal -> switch (signal) {
                        case RED -> words.say("export.yes");
                        case WAITING -> words.say("export.waiting");
                        case AMBER, GREEN -> "";
                    })
                    .orElse("");
        }

        private String marks(CaseLine line) {
            return String.join(words.say("list-comma"), java.util.stream.Stream.of(
                            line.flags().urgent() ? Mark.URGENT : null,
                            line.flags().group() ? Mark.GROUP : null,
                            line.flags().anonymous() ? Mark.ANONYMOUS : null,
                            line.flags().sensitive() ? Mark.SENSITIVE : null,
                            line.escalated() ? Mark.ESCALATED : null,
                            line.supervised() ? Mark.SUPERVISED : null)
                    .filter(java.util.Objects::nonNull)
                    .map(mark -> words.of("mark", mark))
                    .toList());
        }

        /** A text is always a text: what looks like a formula is not one. */
        private void text(Row row, String text) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
        }

        private void time(Row row, @Nullable Instant at) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            if (at != null) {
                cell.setCellValue(LocalDateTime.ofInstant(at, regions.byId(asked.actor().regionId()).zone()));
                cell.setCellStyle(dated);
            }
        }

        void end() {
            if (written > 0) {
                sheet.setAutoFilter(new CellRangeAddress(0, written, 0, HEADS.size() - 1));
            }
        }
    }
}
