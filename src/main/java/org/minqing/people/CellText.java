package org.minqing.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** A cell's number as a clerk would type it: dates as 2026-03-01, long numbers without exponent. */
final class CellText extends DataFormatter {

    private final boolean since1904;

    CellText(boolean since1904) {
        super(Locale.ROOT);
        this.since1904 = since1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904) {
        if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
            var moment = DateUtil.getLocalDateTime(value, since1904);
            LocalDate day = moment.toLocalDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day.toString() : moment.toString();
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
