package tereze.reconciliation.example;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import tereze.law.Tenge;
import tereze.reconciliation.example.ExampleTexts.Language;

/// How a program of an agency exports its tables.
enum Layout {
    /// UTF-8, commas, English headings.
    PLAIN(StandardCharsets.UTF_8, false, ',', Language.ENGLISH),
    /// UTF-8 with its mark, semicolons, days as moments of midnight with the former offset.
    MARKED(StandardCharsets.UTF_8, true, ';', Language.ENGLISH),
    /// windows-1251, semicolons, Russian headings, no-break spaces in amounts.
    RUSSIAN(Charset.forName("windows-1251"), false, ';', Language.RUSSIAN),
    /// UTF-16, tabs, Kazakh headings, narrow no-break spaces in amounts.
    KAZAKH(StandardCharsets.UTF_16LE, true, '\t', Language.KAZAKH);

    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String NARROW_SPACE = "\u202F";
    private static final int THOUSAND = 3;

    private final Charset charset;
    private final boolean mark;
    private final char delimiter;
    private final Language language;

    Layout(Charset charset, boolean mark, char delimiter, Language language) {
        this.charset = charset;
        this.mark = mark;
        this.delimiter = delimiter;
        this.language = language;
    }

    Charset charset() {
        return charset;
    }

    /// Whether the file begins with a byte order mark.
    boolean mark() {
        return mark;
    }

    char delimiter() {
        return delimiter;
    }

    Language language() {
        return language;
    }

    String day(LocalDate day) {
        return switch (this) {
            case PLAIN -> day.toString();
            case MARKED -> day + "T00:00:00+06:00";
            case RUSSIAN, KAZAKH -> Moment.dotted(day);
        };
    }

    String moment(Moment moment) {
        return switch (this) {
            case PLAIN, MARKED -> moment.iso();
            case RUSSIAN, KAZAKH -> moment.dotted();
        };
    }

    String amount(Tenge amount) {
        String plain = amount.toString();
        return switch (this) {
            case PLAIN -> plain;
            case MARKED -> plain.replace('.', ',');
            case RUSSIAN -> grouped(plain, NO_BREAK_SPACE);
            case KAZAKH -> grouped(plain, NARROW_SPACE);
        };
    }

    private static String grouped(String plain, String space) {
        int point = plain.indexOf('.');
        StringBuilder whole = new StringBuilder(plain.substring(0, point));
        for (int at = point - THOUSAND; at > 0; at -= THOUSAND) {
            whole.insert(at, space);
        }
        return whole + "," + plain.substring(point + 1);
    }
}
