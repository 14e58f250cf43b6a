package tereze.gate.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tereze.gate.rules.Line;

/// The words of the page in one language, and how it writes times and numbers. Times are those of Astana.
public final class Words {
    private static final Texts TEXTS = new Texts("page");
    private static final ZoneId ASTANA = ZoneId.of("Asia/Almaty");
    private static final Map<Language, Words> ALL =
            Language.ALL.stream().collect(Collectors.toMap(language -> language, Words::new));

    private final Language language;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;
    private final DateTimeFormatter recent;
    private final List<String> months;

    private Words(Language language) {
        this.language = language;
        String date = language == Language.KK ? "yyyy 'ж.' d MMMM" : "d MMMM yyyy";
        minute = format(date + ", HH:mm");
        second = format(date + ", HH:mm:ss");
        recent = format("d MMMM, HH:mm");
        DateTimeFormatter month = format("MMMM");
        months = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> month.format(Instant.parse("2027-%02d-15T00:00:00Z".formatted(number))))
                .toList();
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.of(language.code()))
                .withDecimalStyle(DecimalStyle.STANDARD)
                .withZone(ASTANA);
    }

    /// The words in a language.
    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /// A text.
    ///
    /// @param values for `{0}`, `{1}` and so on
    public String of(String key, Object... values) {
        String text = language.of(TEXTS.of(key));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// A moment to the minute.
    String minute(Instant moment) {
        return minute.format(moment);
    }

    /// A moment to the second.
    String second(Instant moment) {
        return second.format(moment);
    }

    /// A moment of these days to the minute, without the year.
    String recent(Instant moment) {
        return recent.format(moment);
    }

    /// The names of the months as [#recent] has them.
    List<String> months() {
        return months;
    }

    /// A number with its thousands apart.
    String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", separator());
    }

    /// The separator of thousands.
    String separator() {
        return language == Language.EN ? "," : "\u00a0";
    }

    /// How many people are in front of somebody, as far as that can be said.
    String front(Line.Range range) {
        String key = (range.from() == 0 ? "front.most" : "front.between") + (isOne(range.to()) ? ".one" : ".other");
        return of(key, number(range.from()), number(range.to()));
    }

    /// The sentences of [#front] for the script, which writes the new range into them.
    Map<String, String> fronts() {
        return Stream.of("front.none", "front.most.one", "front.most.other", "front.between.one", "front.between.other")
                .collect(Collectors.toMap(key -> key, this::of));
    }

    /// Whether a noun after this number has its form for one. In Russian after 1, 21, 31 and so on, but not
    /// after 11; in Kazakh nouns do not change after numbers.
    private boolean isOne(long number) {
        return switch (language) {
            case KK -> false;
            case RU -> number % 10 == 1 && number % 100 != 11;
            case EN -> number == 1;
        };
    }
}
