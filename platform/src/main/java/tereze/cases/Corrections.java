package tereze.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tereze.api.FieldError;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.FormDefinition.Field;
import tereze.catalogue.FormResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Which field of a form the applicant can be asked to correct, and how a correction is read.
public final class Corrections {
    private static final String VALUE = "/value";
    private static final JsonMapper JSON = new JsonMapper();

    /// They say what the application is about, or about whom. Another one is another application, with other people to
    /// ask.
    private static final List<String> FIXED = List.of("rka", "uuid", "iin");

    private static final List<String> SIMPLE = List.of("string", "integer", "boolean");

    private Corrections() {}

    /// The fields that can be corrected, in the order of the form.
    public static List<Field> fieldsOf(Definition definition) {
        return definition.form().fields().stream()
                .filter(field -> correctable(definition, field.name()))
                .toList();
    }

    static boolean correctable(Definition definition, String field) {
        FormDefinition form = definition.form();
        var about = definition.procedure().oneOpen();
        return (about == null || !about.value().text().contains("form." + field))
                && form.fields().stream().anyMatch(each -> each.name().equals(field))
                && SIMPLE.contains(form.rule(field, "type"))
                && !FIXED.contains(form.rule(field, "format"))
                && form.choosing().sourceOf(field).isEmpty()
                && !form.choosing().isFilled(field);
    }

    /// Whether a value, as JSON, is the one that the application has.
    static boolean isUnchanged(Case kase, String value) {
        String field = fieldOf(kase);
        return field != null && kase.form().holds(field, value);
    }

    /// A correction that was typed.
    sealed interface Read {
        /// @param value as JSON
        record Fits(String value) implements Read {}

        record Unfit(List<FieldError> faults) implements Read {}
    }

    /// Reads a correction as the form reads the field.
    static Read read(FormDefinition form, Case kase, String typed) {
        String field = fieldOf(kase);
        if (field == null) {
            return new Read.Unfit(List.of(new FieldError(VALUE, FieldError.Kind.NOT_ALLOWED)));
        }
        ObjectNode sent = (ObjectNode) kase.form().values();
        String clean = form.clean(field, typed);
        switch (form.rule(field, "type")) {
            case "integer" -> put(sent, field, clean);
            case "boolean" -> sent.put(field, Boolean.parseBoolean(clean));
            default -> sent.put(field, clean);
        }
        return switch (form.read(sent, VALUE)) {
            case FormResult.Filled(Map<String, @Nullable Object> values) ->
                new Read.Fits(JSON.writeValueAsString(Objects.requireNonNull(values.get(field))));
            case FormResult.Unfit(List<FieldError> faults) -> new Read.Unfit(ofField(faults, field));
        };
    }

    private static void put(ObjectNode sent, String field, String typed) {
        try {
            sent.put(field, Long.parseLong(typed));
        } catch (NumberFormatException e) {
            sent.put(field, typed);
        }
    }

    /// Other fields were read when the application came in, and may have become stricter since.
    private static List<FieldError> ofField(List<FieldError> faults, String field) {
        List<FieldError> own = faults.stream()
                .filter(fault -> fault.field().equals(VALUE + "/" + field))
                .map(fault -> new FieldError(VALUE, fault.kind(), fault.with()))
                .toList();
        return own.isEmpty() ? List.of(new FieldError(VALUE, FieldError.Kind.WRONG_FORM)) : own;
    }

    private static @Nullable String fieldOf(Case kase) {
        var question = kase.question();
        return question == null ? null : question.field();
    }

    /// The case as it would be with this value, for its rules.
    static Case with(Case kase, String value) {
        String field = fieldOf(kase);
        return field == null
                ? kase
                : new Case(
                        kase.id(),
                        kase.number(),
                        kase.applicant(),
                        kase.submitter(),
                        kase.service(),
                        kase.serviceVersion(),
                        kase.form().with(field, value),
                        kase.openValue(),
                        kase.opened(),
                        kase.ord(),
                        kase.consents(),
                        kase.role(),
                        kase.place(),
                        null,
                        kase.outcome(),
                        kase.stage());
    }
}
