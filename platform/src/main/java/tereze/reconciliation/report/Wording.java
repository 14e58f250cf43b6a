package tereze.reconciliation.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tereze.api.Language;
import tereze.api.Markup;
import tereze.api.Texts;

/// The words and figures of the reports in one language, as markup. Immutable.
final class Wording {
    private static final Texts TEXTS = Texts.load("reconciliation");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.ROOT);
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final int DIGITS = 2;

    private final Language language;

    Wording(Language language) {
        this.language = language;
    }

    /// A text, not yet markup.
    static String of(String key, Language language) {
        return TEXTS.text(key, language, Map.of());
    }

    /// The mark of synthetic data, in all languages.
    static String specimen() {
        return Markup.escaped(Arrays.stream(Language.values())
                .map(language -> of("specimen", language))
                .collect(Collectors.joining(" · ")));
    }

    /// What a file says, without anything invisible in it.
    static String quoted(String text) {
        return Markup.escaped(Visible.of(text));
    }

    Language language() {
        return language;
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, String> with) {
        return Markup.escaped(TEXTS.text(key, language, with));
    }

    /// The text of a key, or else the given one.
    String sayOr(String key, String otherwise) {
        return TEXTS.find(key, language).map(Markup::escaped).orElseGet(() -> quoted(otherwise));
    }

    /// A whole number, in groups of thousands.
    String count(long count) {
        return grouped(String.format(Locale.ROOT, "%,d", count));
    }

    /// An amount, with two decimal digits or as many as it has.
    String amount(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        int digits = Math.max(DIGITS, shortest.scale());
        return grouped(
                String.format(Locale.ROOT, "%,." + digits + "f", shortest.setScale(digits, RoundingMode.UNNECESSARY)));
    }

    private String grouped(String number) {
        return language == Language.EN
                ? number
                : number.replace(',', NO_BREAK_SPACE).replace('.', ',');
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A moment; a day alone if nothing more is known of it, which is its beginning.
    static String moment(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? day(at.toLocalDate()) : MOMENT.format(at);
    }
}
