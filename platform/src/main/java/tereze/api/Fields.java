package tereze.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one request, sent as JSON or by a form, and collects all errors. They are listed in the order of
/// reading, so read fields in the order of the page. A blank text ([CleanText#isBlank]) counts as not sent; of another,
/// blanks at the ends are left out. Not thread-safe.
///
/// ```java
/// Fields fields = new Fields();
/// Optional<Iin> iin = fields.required("/iin", body.iin(), policy::read, FieldError.Kind.NOT_AN_IIN);
/// Optional<LocalDate> until = fields.day("/until", body.until());
/// return fields.ifValid(() -> answering.run(mandates.give(iin.orElseThrow(), until.orElseThrow()), …));
/// ```
public final class Fields {
    private static final int LAST_YEAR = 9999;

    private final List<FieldError> faults = new ArrayList<>();

    /// A value that must be sent.
    ///
    /// @param read parses the text; empty if it is not such a value
    /// @param otherwise the error then
    public <T> Optional<T> required(
            String field, @Nullable String sent, Function<String, Optional<T>> read, FieldError.Kind otherwise) {
        if (sent == null || CleanText.isBlank(sent)) {
            wrong(field, FieldError.Kind.MISSING);
        }
        return optional(field, sent, read, otherwise);
    }

    /// A value that may be left out.
    public <T> Optional<T> optional(
            String field, @Nullable String sent, Function<String, Optional<T>> read, FieldError.Kind otherwise) {
        if (sent == null || CleanText.isBlank(sent)) {
            return Optional.empty();
        }
        Optional<T> value = read.apply(CleanText.strip(sent));
        if (value.isEmpty()) {
            wrong(field, otherwise);
        }
        return value;
    }

    /// One of some values, which must be sent.
    public <T> Optional<T> choice(String field, @Nullable String sent, Map<String, T> values) {
        return required(field, sent, text -> Optional.ofNullable(values.get(text)), FieldError.Kind.NOT_ALLOWED);
    }

    /// A day, which must be sent.
    public Optional<LocalDate> day(String field, @Nullable String sent) {
        return required(field, sent, Fields::day, TypedDay.fault(Objects.requireNonNullElse(sent, "")));
    }

    /// With a year of four digits, so that no later day is beyond what can be computed and stored.
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A text that may be left out.
    ///
    /// @param most characters
    public Optional<String> text(String field, @Nullable String sent, int most) {
        return optional(field, sent, upTo(most), FieldError.Kind.TOO_LONG);
    }

    /// A text that somebody else will read, which may be left out: see [PlainWords].
    ///
    /// @param most characters
    public Optional<String> words(String field, @Nullable String sent, int most) {
        return checked(field, text(field, sent, most), PlainWords::are);
    }

    /// The number of a file that somebody else will read, which may be left out: see [PlainWords#haveNoAddress].
    ///
    /// @param most characters
    public Optional<String> reference(String field, @Nullable String sent, int most) {
        return checked(field, text(field, sent, most), PlainWords::haveNoAddress);
    }

    private Optional<String> checked(String field, Optional<String> text, Predicate<String> plain) {
        if (text.filter(plain.negate()).isPresent()) {
            wrong(field, FieldError.Kind.CONTACT_DETAILS);
        }
        return text.filter(plain);
    }

    /// Reads a text of at most so many characters.
    public static Function<String, Optional<String>> upTo(int most) {
        return text -> text.length() > most ? Optional.empty() : Optional.of(text);
    }

    /// Texts of which there must be one. JSON may hold nulls and blanks among them, which do not count.
    public List<String> some(String field, @Nullable List<String> sent) {
        List<String> texts = sent == null
                ? List.of()
                : sent.stream()
                        .filter(text -> text != null && !CleanText.isBlank(text))
                        .map(CleanText::strip)
                        .toList();
        if (texts.isEmpty()) {
            wrong(field, FieldError.Kind.MISSING);
        }
        return texts;
    }

    /// Notes an error that the caller found.
    ///
    /// @param field its place, such as `/until`
    public void wrong(String field, FieldError.Kind kind) {
        faults.add(new FieldError(field, kind));
    }

    /// The reply if all fields are valid; else the problem with all errors.
    public <T> Reply<T> ifValid(Supplier<Reply<T>> reply) {
        return faults.isEmpty() ? reply.get() : Reply.problem(Problem.invalid(faults));
    }
}
