package tereze.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.Language;

/// The choices of a page for a field whose answer is in a register: an address, a child, a registration. It is a bean;
/// its class says which formats it [Fills], and a declaration names it by `choicesFrom`, such as `people.children`.
///
/// Only pages use it. Over the API the field is sent as its schema says.
public interface ChoiceSource {
    /// The formats of the fields that a choice source fills.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Fills {
        String[] value();
    }

    /// The texts of the question.
    default Words words() {
        return Words.DECLARED;
    }

    /// Whether there are choices for this person. If not, the page asks for the field by its format.
    default boolean offersTo(Chooser chooser) {
        return true;
    }

    List<Choice> choices(Chooser chooser, Language language);

    /// Whether [#found] can search for more.
    default boolean searched() {
        return false;
    }

    /// The results of a search.
    default Results found(String words, Language language) {
        return Results.NONE;
    }

    /// The applicant's data that the choices show. If a representative sees them, the applicant's access log
    /// records it. Empty if the choices show only what the reader knows anyway.
    default Optional<String> shows() {
        return Optional.empty();
    }

    /// Whether an answer is one of the choices, also one that [#choices] leaves out because there are too many. What a
    /// search finds is public, and whether it may be chosen is a matter of the rules.
    default boolean offers(String answer, Chooser chooser) {
        return searched()
                || choices(chooser, Language.KK).stream()
                        .anyMatch(choice -> choice.value().equals(answer));
    }

    /// The chosen item; empty if pages show the answer as it is in the form.
    default Optional<Choice> chosen(String answer, Chooser chooser, Language language) {
        return Optional.empty();
    }

    /// Whether an answer is not a value of the form but is replaced by the values of [#valuesOf].
    default boolean standsForValues() {
        return false;
    }

    /// The values for an answer, by the format of the fields; empty if the answer is not, or no longer, among the
    /// choices.
    default Map<String, String> valuesOf(String answer, Chooser chooser) {
        return Map.of();
    }

    /// The text that pages show for a value of the form; empty if they show the value itself.
    default Optional<String> textOf(String value, PersonId viewer, Language language) {
        return Optional.empty();
    }

    /// The people of a form.
    ///
    /// @param applicant the reader, if it is their own application
    record Chooser(PersonId reader, PersonId applicant) {
        public boolean own() {
            return reader.equals(applicant);
        }
    }

    /// One of the choices.
    ///
    /// @param value the answer
    /// @param label null if the reader may see the note only
    /// @param note key of an additional text; null for none
    record Choice(
            String value, @Nullable String label, @Nullable String note) {}

    /// The first results of a search.
    ///
    /// @param all the number of all results, not greater than one more than [#MOST_COUNTED]
    record Results(List<Choice> first, int all) {
        /// A greater number is not counted.
        public static final int MOST_COUNTED = 500;

        public static final Results NONE = new Results(List.of(), 0);

        public Results {
            first = List.copyOf(first);
        }
    }

    /// The texts of the question, as keys. A null means the text of the declaration.
    ///
    /// @param label replaces the field's label
    /// @param heading of the question's page only
    /// @param hint replaces the field's hint
    /// @param none the answer "none"
    record Words(
            @Nullable String label,
            @Nullable String heading,
            @Nullable String hint,
            @Nullable String none) {
        public static final Words DECLARED = new Words(null, null, null, null);
    }
}
