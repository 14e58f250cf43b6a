package tereze.portal.web;

import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import tereze.acts.Code;
import tereze.law.Enactment;
import tereze.law.Enactments;
import tereze.law.LawId;
import tereze.law.LawPlace;
import tereze.law.Provision;

/// Cites laws in the reader's language. In templates it is the bean `citations`. Thread-safe.
public final class Citations {
    private final Enactments enactments;
    private final PageTexts texts;
    private final PageFormat format;

    Citations(Enactments enactments, PageTexts texts, PageFormat format) {
        this.enactments = enactments;
        this.texts = texts;
        this.format = format;
    }

    /// Cites a whole act.
    ///
    /// @param act its id
    public Citation of(String act) {
        return of(new Provision(new LawId(act), null));
    }

    /// Cites a place in an act, such as `Код…, № 235-V, 492-бап`.
    public Citation of(Provision provision) {
        Enactment act = enactments.get(provision.act());
        Enactment.Edition edition = act.in(LocaleContextHolder.getLocale());
        LawPlace place = provision.place();
        String words = edition.title() + dated(act) + (place == null ? "" : ", " + words(place));
        URI text = edition.text();
        return new Citation(words, text == null ? null : text.toString());
    }

    private String dated(Enactment act) {
        if (act.adopted() == null) {
            return "";
        }
        String day = format.date(act.adopted());
        return ", " + (act.number() == null ? day : text("law.of", act.number(), day));
    }

    private String words(LawPlace place) {
        return place.steps().stream().map(this::words).collect(Collectors.joining(", "));
    }

    private String words(LawPlace.Step step) {
        String division = "law." + Code.of(step.division());
        return step.until() == null
                ? text(division, step.number())
                : text(division + ".several", step.number(), step.until());
    }

    private String text(String key, @Nullable Object... arguments) {
        return texts.text(key, PageTexts.language(), arguments);
    }
}
