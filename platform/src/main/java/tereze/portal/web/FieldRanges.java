package tereze.portal.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.api.FieldError;
import tereze.api.Language;
import tereze.catalogue.Check;
import tereze.catalogue.Definition;
import tereze.law.Law;
import tereze.law.WorkingCalendars;

/// The values that the declaration of a service allows in a field today: by the schema of the form, and by the checks
/// without which no application is taken. Pages say them before an answer is given.
@Component
final class FieldRanges {
    private final Law law;
    private final WorkingCalendars calendars;
    private final InstantSource time;
    private final PageFormat format;
    private final PageTexts texts;

    FieldRanges(Law law, WorkingCalendars calendars, InstantSource time, PageFormat format, PageTexts texts) {
        this.law = law;
        this.calendars = calendars;
        this.time = time;
        this.format = format;
        this.texts = texts;
    }

    /// The allowed range of a number or of a day; null for no bound.
    private record Range<T extends Comparable<? super T>>(
            @Nullable T least, @Nullable T most) {
        boolean excludes(T value) {
            return (least != null && value.compareTo(least) < 0) || (most != null && value.compareTo(most) > 0);
        }
    }

    /// The range in words, such as "From 1 to 12"; empty if there are no bounds.
    String words(Definition definition, String field, Language language) {
        return isDay(definition, field)
                ? words("apply.days", spoken(days(definition, field)), language)
                : words("apply.range", plain(numbers(definition, field)), language);
    }

    /// The text that tells a reader to choose within the range; empty if there are no bounds.
    String correction(Definition definition, String field, Language language) {
        return isDay(definition, field)
                ? words(definition, field, language)
                : words("apply.fault.range", plain(numbers(definition, field)), language);
    }

    /// The error of an answer that fits the schema and lies outside the range.
    Optional<FieldError> fault(Definition definition, String field, String typed) {
        boolean outside = isDay(definition, field)
                ? day(typed).filter(days(definition, field)::excludes).isPresent()
                : number(definition, field, typed)
                        .filter(numbers(definition, field)::excludes)
                        .isPresent();
        return outside ? Optional.of(new FieldError("/form/" + field, FieldError.Kind.OUT_OF_RANGE)) : Optional.empty();
    }

    private String words(String key, Range<String> range, Language language) {
        if (range.least() == null) {
            return range.most() == null ? "" : texts.text(key + ".most", language, range.most());
        }
        return range.most() == null
                ? texts.text(key + ".least", language, range.least())
                : texts.text(key, language, range.least(), range.most());
    }

    private Range<String> spoken(Range<LocalDate> days) {
        return new Range<>(
                days.least() == null ? null : format.date(days.least()),
                days.most() == null ? null : format.date(days.most()));
    }

    private static Range<String> plain(Range<BigDecimal> numbers) {
        return new Range<>(
                numbers.least() == null ? null : numbers.least().toPlainString(),
                numbers.most() == null ? null : numbers.most().toPlainString());
    }

    private Range<LocalDate> days(Definition definition, String field) {
        LocalDate today = today();
        return new Range<>(
                limits(definition, field, true, true)
                        .max(Comparator.naturalOrder())
                        .map(today::plusDays)
                        .orElse(null),
                limits(definition, field, false, true)
                        .min(Comparator.naturalOrder())
                        .map(today::plusDays)
                        .orElse(null));
    }

    private Range<BigDecimal> numbers(Definition definition, String field) {
        return new Range<>(
                Stream.concat(
                                declared(definition, field, "minimum"),
                                limits(definition, field, true, false).map(BigDecimal::valueOf))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                Stream.concat(
                                declared(definition, field, "maximum"),
                                limits(definition, field, false, false).map(BigDecimal::valueOf))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Stream<BigDecimal> declared(Definition definition, String field, String rule) {
        return Stream.of(definition.form().rule(field, rule))
                .filter(bound -> !bound.isEmpty())
                .map(BigDecimal::new);
    }

    private Stream<Long> limits(Definition definition, String field, boolean least, boolean days) {
        Map<String, Long> numbers = definition.lawOn(today(), law);
        return definition.procedure().checks().stream()
                .filter(check -> check.otherwise() == Check.Otherwise.REJECT)
                .flatMap(check -> check.that().limits().stream())
                .filter(limit -> limit.field().equals(field) && limit.least() == least && limit.days() == days)
                .map(limit -> limit.value(numbers))
                .flatMap(Optional::stream);
    }

    private static boolean isDay(Definition definition, String field) {
        return definition.form().rule(field, "format").equals("date");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(Definition definition, String field, String typed) {
        return TypedAnswers.number(definition.form(), field, typed);
    }

    private LocalDate today() {
        return calendars.dayOf(time.instant());
    }
}
