package tereze.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Premises;
import tereze.addresses.Rka;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.FormDefinition.Choice;
import tereze.catalogue.FormDefinition.Field;
import tools.jackson.databind.JsonNode;

/// Converts the values of a form to text for people: an address in place of its code, a label in place of a key.
/// Thread-safe.
@Component
public final class FormAnswers {
    private static final Texts TEXTS = Texts.load("cases");

    private final Addresses addresses;
    private final ChoiceSources choices;

    FormAnswers(Addresses addresses, ChoiceSources choices) {
        this.addresses = addresses;
        this.choices = choices;
    }

    /// A field with its answer.
    ///
    /// @param text of the answer; empty if there is none
    /// @param day the answer, if it is a date; otherwise null
    /// @param yes the answer, if it is yes or no; otherwise null
    public record Filled(
            String name,
            String label,
            String text,
            @Nullable LocalDate day,
            @Nullable Boolean yes) {}

    /// The fields of a form, in order.
    ///
    /// @param values may be incomplete or wrong
    /// @param viewer who sees them
    public List<Filled> of(FormDefinition form, JsonNode values, PersonId viewer, Language language) {
        List<Filled> filled = new ArrayList<>();
        for (Field field : form.fields()) {
            JsonNode value = values.path(field.name());
            String sent = value.isMissingNode() || value.isNull() ? "" : value.asString("");
            String format = form.rule(field.name(), "format");
            Optional<String> shown = choices.of(form, field).flatMap(source -> source.textOf(sent, viewer, language));
            filled.add(new Filled(
                    field.name(),
                    // The label of an IIN does not fit the name in its place.
                    shown.isPresent() && format.equals("iin")
                            ? TEXTS.text("field.person", language, Map.of())
                            : labelOf(form, field, language),
                    shown.orElseGet(() -> text(field, format, sent, language)),
                    format.equals("date") ? day(sent) : null,
                    value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null));
        }
        return filled;
    }

    /// The label of a field on pages. If the declared label is about an address code, which is for programs, pages
    /// say "address", because people see the address itself.
    public static String labelOf(FormDefinition form, Field field, Language language) {
        String label = field.label().in(language);
        boolean code = form.rule(field.name(), "format").equals("rka")
                && label.contains(TEXTS.text("field.address.code", language, Map.of()));
        return code ? TEXTS.text("field.address", language, Map.of()) : label;
    }

    private String text(Field field, String format, String sent, Language language) {
        for (Choice choice : field.choices()) {
            if (choice.word().equals(sent)) {
                return choice.label().in(language);
            }
        }
        return switch (format) {
            case "rka" ->
                Rka.read(sent)
                        .flatMap(addresses::premises)
                        .map(Premises::id)
                        .flatMap(addresses::addressOf)
                        .map(address -> address.text().in(language))
                        .orElse(sent);
            default -> sent;
        };
    }

    /// The id that a text is; empty if it is none.
    public static Optional<UUID> id(String sent) {
        try {
            return Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String sent) {
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
