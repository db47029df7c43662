package org.minqing.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.minqing.database.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out case numbers such as 滨20261122-0001. A node takes numbers from the database in blocks, in a short transaction
 * of its own, so that registrations never wait for each other; the busier the day, the larger the block. Numbers of a block
 * that a stopping node did not use are never given: gaps are allowed.
 */
@Component
final class CaseNumbers {

    private static final int FIRST_BLOCK = 1;
    private static final int LARGEST_BLOCK = 512;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final ConcurrentHashMap<Day, Block> blocks = new ConcurrentHashMap<>();

    CaseNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Day(int regionId, LocalDate date) {}

    /** The numbers from {@code next} up to and without {@code end} are this node's. */
    private record Block(int next, int end, int size) {}

    String next(Region region, LocalDate date) {
        Block taken = Objects.requireNonNull(blocks.compute(new Day(region.id(), date), this::oneMore));
        forgetOtherDays(date);
        return number(region, date, taken.next() - 1);
    }

    /** The first of as many numbers as each day wants, for a whole import in one go. */
    Map<LocalDate, Integer> reserve(Region region, Map<LocalDate, Integer> wanted) {
        LocalDate[] days = wanted.keySet().toArray(LocalDate[]::new);
        Integer[] counts = Arrays.stream(days).map(wanted::get).toArray(Integer[]::new);
        Map<LocalDate, Integer> first = new HashMap<>();
        ownTransaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO case_number AS n (region_id, day, next)
                        SELECT :region, w.day, w.n + 1
                        FROM unnest(CAST(:days AS date[]), CAST(:counts AS integer[])) AS w (day, n)
                        ON CONFLICT (region_id, day) DO UPDATE SET next = n.next + excluded.next - 1
                        RETURNING day, next
                        """)
                .param("region", region.id())
                .param("days", Arrays.stream(days).map(LocalDate::toString).toArray(String[]::new))
                .param("counts", counts)
                .query(rs -> {
                    LocalDate day = rs.getObject(1, LocalDate.class);
                    first.put(day, rs.getInt(2) - Objects.requireNonNull(wanted.get(day)));
                }));
        return first;
    }

    static String number(Region region, LocalDate date, int serial) {
        return "%s%s-%04d".formatted(region.casePrefix(), date.format(DateTimeFormatter.BASIC_ISO_DATE), serial);
    }

    private Block oneMore(Day day, @org.jspecify.annotations.Nullable Block block) {
        if (block != null && block.next() < block.end()) {
            return new Block(block.next() + 1, block.end(), block.size());
        }
        int size = block == null ? FIRST_BLOCK : Math.min(LARGEST_BLOCK, block.size() * 2);
        int first = take(day, size);
        return new Block(first + 1, first + size, size);
    }

    private int take(Day day, int count) {
        Integer after = ownTransaction.execute(status -> jdbc.sql("""
                        INSERT INTO case_number AS n (region_id, day, next) VALUES (?, ?, ? + 1)
                        ON CONFLICT (region_id, day) DO UPDATE SET next = n.next + excluded.next - 1
                        RETURNING next
                        """)
                .params(day.regionId(), day.date(), count)
                .query(Integer.class)
                .single());
        return Objects.requireNonNull(after) - count;
    }

    /** Only a few days are ever in use at once: today's in each region, and those of an import. */
    private void forgetOtherDays(LocalDate date) {
        if (blocks.size() > 64) {
            blocks.keySet().removeIf(day -> !day.date().equals(date));
        }
    }
}
