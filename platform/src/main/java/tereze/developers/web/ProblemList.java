package tereze.developers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tereze.api.FieldError;
import tereze.api.Language;
import tereze.api.ProblemCode;
import tereze.api.ProblemCodes;
import tereze.api.Text;
import tereze.api.Texts;
import tereze.catalogue.Check;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicServices;

/// Every code that a problem can have, with its texts. Thread-safe.
@Component
final class ProblemList {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String OF_FIELD = "fault.";

    private final ProblemCodes codes;
    private final PublicServices services;
    private final Texts texts = Texts.load("*problems");

    ProblemList(ProblemCodes codes, PublicServices services) {
        this.codes = codes;
        this.services = services;
    }

    /// A code.
    ///
    /// @param status 0 for an error of a field
    /// @param texts in the reader's language: its title and its detail, or what the checks of services with
    ///     this code say
    record Line(String code, int status, List<String> texts) {
        Line {
            texts = List.copyOf(texts);
        }
    }

    /// The codes of the product.
    List<Line> ofProduct(Language language) {
        return codes.all().stream()
                .map(code -> new Line(code.code(), code.status(), texts(code.code(), language)))
                .toList();
    }

    /// The codes of errors in fields, in `errors[].code`.
    List<Line> ofFields(Language language) {
        return Arrays.stream(FieldError.Kind.values())
                .sorted(Comparator.comparing(FieldError.Kind::code))
                .map(kind -> new Line(kind.code(), 0, texts(OF_FIELD + kind.code(), language)))
                .toList();
    }

    /// The codes of checks with which services refuse to take an application. The product's own codes are left
    /// out: on a page each code is once.
    List<Line> ofServices(Language language) {
        Set<String> own = codes.all().stream().map(ProblemCode::code).collect(Collectors.toSet());
        Map<String, Line> lines = new TreeMap<>();
        for (Definition service : services.offered()) {
            for (Check check : service.procedure().checks()) {
                int status = status(check.otherwise());
                if (status != 0 && !own.contains(check.id())) {
                    lines.merge(check.id(), line(check, status, language), ProblemList::both);
                }
            }
        }
        return List.copyOf(lines.values());
    }

    /// The title of each code of the product, for the reference.
    Map<String, String> titles(Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        codes.all()
                .forEach(code -> texts.find(code.code(), language)
                        .ifPresent(title -> titles.put(code.code(), withoutValues(title))));
        return titles;
    }

    private static Line line(Check check, int status, Language language) {
        Text text = check.text();
        return new Line(check.id(), status, List.of(text.in(language)));
    }

    private static Line both(Line one, Line other) {
        List<String> texts = new ArrayList<>(one.texts());
        other.texts().stream().filter(text -> !texts.contains(text)).forEach(texts::add);
        return new Line(one.code(), one.status(), texts);
    }

    private static int status(Check.Otherwise otherwise) {
        return switch (otherwise) {
            case REJECT -> UNPROCESSABLE;
            case CONFLICT -> CONFLICT;
            case REFUSE, REFUSE_BY_OFFICER, OFFICER -> 0;
        };
    }

    private List<String> texts(String key, Language language) {
        List<String> found = new ArrayList<>();
        texts.find(key, language).ifPresent(text -> found.add(withoutValues(text)));
        texts.find(key + ".detail", language).ifPresent(text -> found.add(withoutValues(text)));
        return found;
    }

    private static String withoutValues(String text) {
        return text.replaceAll("\\{[a-zA-Z]+}", "…");
    }
}
