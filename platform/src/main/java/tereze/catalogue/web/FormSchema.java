package tereze.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tereze.api.JsonSchema;
import tereze.api.Language;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition;

/// The form of a service as a JSON Schema for others: the rules that an application is checked with, and
/// beside them the
/// texts of the page in one language. The texts check nothing.
final class FormSchema {
    private FormSchema() {}

    /// @param id the URL of the schema
    static JsonSchema of(Definition definition, String id, Language language) {
        FormDefinition form = definition.form();
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Object> rules = new LinkedHashMap<>(form.schema());
        document.put("$schema", rules.remove("$schema"));
        document.put("$id", id);
        document.put("title", definition.about().name().in(language));
        document.put("description", definition.about().summary().in(language));
        document.putAll(rules);
        Map<String, Object> properties = new LinkedHashMap<>();
        for (FormDefinition.Field field : form.fields()) {
            properties.put(field.name(), property(field, rulesOf(form, field.name()), language));
        }
        document.put("properties", properties);
        return new JsonSchema(document);
    }

    private static Map<String, Object> property(FormDefinition.Field field, Map<?, ?> rules, Language language) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", field.label().in(language));
        if (field.hint() != null) {
            property.put("description", field.hint().in(language));
        }
        rules.forEach((name, rule) -> property.put(String.valueOf(name), rule));
        if (!field.choices().isEmpty()) {
            property.put("oneOf", choices(field.choices(), language));
        }
        return property;
    }

    /// The usual way to give a title to each value of `enum`.
    private static List<Map<String, String>> choices(List<FormDefinition.Choice> choices, Language language) {
        return choices.stream()
                .map(choice -> {
                    Map<String, String> one = new LinkedHashMap<>();
                    one.put("const", choice.word());
                    one.put("title", choice.label().in(language));
                    return one;
                })
                .toList();
    }

    private static Map<?, ?> rulesOf(FormDefinition form, String field) {
        return form.schema().get("properties") instanceof Map<?, ?> all && all.get(field) instanceof Map<?, ?> rules
                ? rules
                : Map.of();
    }
}
