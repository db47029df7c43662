package org.minqing.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A day that a person or another system names, as 2026-11-28: within the years that this work can be about, so that days
 * can be added to it and the database can keep it. Everything that reads a day from outside reads it here.
 */
public final class TypedDay {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private TypedDay() {}

    /** @throws DateTimeException if it is no day, or one before 1900 or after 2200 */
    public static LocalDate parse(String typed) {
        LocalDate day = LocalDate.parse(typed.strip());
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new java.time.format.DateTimeParseException("a day from 1900 to 2200 is expected", typed, 0);
        }
        return day;
    }

    /** Fields of a form that are days. */
    @Configuration
    static class InForms implements WebMvcConfigurer {

        @Override
        public void addFormatters(FormatterRegistry registry) {
            registry.addFormatterForFieldAnnotation(new Fields());
        }
    }

    private static final class Fields implements AnnotationFormatterFactory<DateTimeFormat> {

        private static final Formatter<LocalDate> ISO = new Formatter<>() {
            @Override
            public LocalDate parse(String text, java.util.Locale locale) {
                return TypedDay.parse(text);
            }

            @Override
            public String print(LocalDate day, java.util.Locale locale) {
                return day.toString();
            }
        };

        @Override
        public Set<Class<?>> getFieldTypes() {
            return Set.of(LocalDate.class);
        }

        @Override
        public Printer<?> getPrinter(DateTimeFormat annotation, Class<?> type) {
            return ISO;
        }

        @Override
        public Parser<?> getParser(DateTimeFormat annotation, Class<?> type) {
            return ISO;
        }
    }
}
