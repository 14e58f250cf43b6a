package tereze.documents.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tereze.acts.Code;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.Texts;

/// The content of a notice, line by line, in three languages.
final class Lines {
    private final Texts texts = Texts.load("documents");
    private final DateWords dates = new DateWords();

    /// A label with its value.
    ///
    /// @param value the same in all languages if it is a name
    /// @param note a number that belongs to the value; empty if there is none
    record Line(Text label, Text value, String note) {
        /// Whether the value is the same in all languages.
        public boolean plain() {
            return value.kk().equals(value.ru()) && value.kk().equals(value.en());
        }
    }

    List<Line> of(RegistrationNotice notice) {
        String kind = Code.of(notice.kind());
        return List.of(
                new Line(say("name"), each(_ -> notice.name()), together("iin") + " " + notice.iin()),
                new Line(say("address"), notice.address(), ""),
                new Line(say("kind"), say("kind." + kind), ""),
                new Line(say("since"), date(notice.since()), ""),
                new Line(say("last-day"), notice.lastDay() == null ? say("no-end") : date(notice.lastDay()), ""),
                new Line(say("basis"), basis(notice), together("receipt") + " " + notice.receipt()));
    }

    /// The three languages on one line.
    String together(String key) {
        Text said = say(key);
        return said.kk() + " · " + said.ru() + " · " + said.en();
    }

    Text say(String key) {
        return each(language -> texts.text(key, language, Map.of()));
    }

    /// The text of a key with an address in it.
    Text say(String key, String address) {
        return each(language -> texts.text(key, language, Map.of("address", address)));
    }

    private Text basis(RegistrationNotice notice) {
        Text day = date(notice.day());
        return each(language -> texts.text(
                "basis.act", language, Map.of("number", Long.toString(notice.act()), "date", day.in(language))));
    }

    private Text date(LocalDate day) {
        return each(language -> dates.date(day, language));
    }

    private static Text each(Function<Language, String> said) {
        return new Text(said.apply(Language.KK), said.apply(Language.RU), said.apply(Language.EN));
    }
}
