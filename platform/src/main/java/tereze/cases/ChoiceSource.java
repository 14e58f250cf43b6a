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

/// What a page offers to choose from at a field whose answer a register has: an address, a child, a registration. A
/// bean, whose class says what it [Fills]; a declaration names it by `choicesFrom`, such as `people.children`.
///
/// Only pages use it: over the API the field is sent as its schema says.
public interface ChoiceSource {
    /// The formats of the fields that a choice source fills.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Fills {
        String[] value();
    }

    /// How the question is worded.
    default Words words() {
        return Words.DECLARED;
    }

    /// Whether there is anything to choose from here. Where not, the field is asked for by its format.
    default boolean offersTo(Chooser chooser) {
        return true;
    }

    /// What there is to choose from.
    List<Choice> choices(Chooser chooser, Language language);

    /// Whether more can be searched for, by [#found].
    default boolean searched() {
        return false;
    }

    /// What is found by words.
    default List<Choice> found(String words, Language language) {
        return List.of();
    }

    /// Which of the applicant's data the choices show. A representative who sees them is recorded in the applicant's
    /// access log. Empty where they show only what the reader knows anyway.
    default Optional<String> shows() {
        return Optional.empty();
    }

    /// The one that was chosen; empty where pages show the answer as the form has it.
    default Optional<Choice> chosen(String answer, Chooser chooser, Language language) {
        return Optional.empty();
    }

    /// Whether an answer is not what the form takes, but stands for it: then [#valuesOf] has the values.
    default boolean standsForValues() {
        return false;
    }

    /// The values that an answer stands for, by the format of the fields that take them; empty where the answer is not
    /// offered, or no longer.
    default Map<String, String> valuesOf(String answer, Chooser chooser) {
        return Map.of();
    }

    /// What a page shows of a form's value later; empty where it shows the value itself.
    default Optional<String> textOf(String value, PersonId viewer, Language language) {
        return Optional.empty();
    }

    /// Who fills a form in.
    ///
    /// @param applicant for whom; the reader themselves where it is their own
    record Chooser(PersonId reader, PersonId applicant) {
        /// Whether the reader applies for themselves.
        public boolean own() {
            return reader.equals(applicant);
        }
    }

    /// One of the choices.
    ///
    /// @param value the answer
    /// @param label null where the reader may see no more than the note
    /// @param note key of a text that says more; null for none
    record Choice(
            String value, @Nullable String label, @Nullable String note) {}

    /// How the question is worded, by keys of texts. What is null is as the declaration has it.
    ///
    /// @param label instead of the field's label
    /// @param heading of the question's page alone
    /// @param hint instead of the field's hint
    /// @param none the answer of somebody who chooses none
    record Words(
            @Nullable String label,
            @Nullable String heading,
            @Nullable String hint,
            @Nullable String none) {
        /// All as the declaration has it.
        public static final Words DECLARED = new Words(null, null, null, null);
    }
}
