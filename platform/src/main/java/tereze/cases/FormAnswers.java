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
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Premises;
import tereze.addresses.Rka;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.catalogue.FormDefinition.Choice;
import tereze.catalogue.FormDefinition.Field;
import tools.jackson.databind.JsonNode;

/// Writes what was filled in as people read it: an address and not its code, a word and not its key. Thread-safe.
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
    /// @param text what was answered; empty where nothing was
    /// @param day where the answer is a day, else null
    /// @param yes where the answer is yes or no, else null
    public record Filled(
            String name,
            String label,
            String text,
            @Nullable LocalDate day,
            @Nullable Boolean yes) {}

    /// The fields of a form in the order in which they are asked.
    ///
    /// @param values what was filled in; may be incomplete or wrong
    /// @param viewer to whom it is shown
    public List<Filled> of(tereze.catalogue.FormDefinition form, JsonNode values, PersonId viewer, Language language) {
        List<Filled> filled = new ArrayList<>();
        for (Field field : form.fields()) {
            JsonNode value = values.path(field.name());
            String sent = value.isMissingNode() || value.isNull() ? "" : value.asString("");
            String format = formatOf(form, field.name());
            filled.add(new Filled(
                    field.name(),
                    labelOf(form, field, language),
                    choices.of(form, field)
                            .flatMap(source -> source.textOf(sent, viewer, language))
                            .orElseGet(() -> text(field, format, sent, language)),
                    format.equals("date") ? day(sent) : null,
                    value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null));
        }
        return filled;
    }

    /// What a page calls a field: as declared, unless the label speaks of an address's code, as programmes have it.
    /// People
    /// see the address itself.
    public static String labelOf(tereze.catalogue.FormDefinition form, Field field, Language language) {
        String label = field.label().in(language);
        boolean code = formatOf(form, field.name()).equals("rka")
                && label.contains(TEXTS.text("field.address.code", language, Map.of()));
        return code ? TEXTS.text("field.address", language, Map.of()) : label;
    }

    /// The format that a field's answer has by the schema, such as `rka`; empty where any text will do.
    public static String formatOf(tereze.catalogue.FormDefinition form, String field) {
        return form.schema().get("properties") instanceof Map<?, ?> properties
                        && properties.get(field) instanceof Map<?, ?> rules
                        && rules.get("format") instanceof String format
                ? format
                : "";
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
                        .flatMap(premises -> addressOf(premises, language))
                        .orElse(sent);
            default -> sent;
        };
    }

    private Optional<String> addressOf(UUID premises, Language language) {
        return Optional.ofNullable(addresses.addressesOf(List.of(premises)).get(premises))
                .map(Address::text)
                .map(text -> text.in(language));
    }

    static Optional<UUID> id(String sent) {
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
