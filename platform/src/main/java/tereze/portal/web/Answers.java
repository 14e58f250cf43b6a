package tereze.portal.web;

import java.util.Map;
import java.util.regex.Pattern;
import tereze.cases.FilledForms;
import tereze.catalogue.Form;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was typed into pages, as the schema of a form takes it.
final class Answers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");

    private Answers() {}

    /// The one answer of a page. A day comes in three parts.
    static String typed(Map<String, String> sent, String field) {
        if (!sent.containsKey(field + "-year")) {
            return sent.getOrDefault(field, "");
        }
        String year = sent.getOrDefault(field + "-year", "");
        String month = sent.getOrDefault(field + "-month", "");
        String day = sent.getOrDefault(field + "-day", "");
        return (year + month + day).isEmpty() ? "" : year + "-" + two(month) + "-" + two(day);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /// Answers as JSON. What was left blank is left out; what does not fit stays a text, and the schema says so.
    static ObjectNode of(Form form, Map<String, String> answers) {
        ObjectNode sent = JSON.createObjectNode();
        answers.forEach((field, typed) -> {
            String type = rule(form, field, "type");
            boolean truth = typed.equals("true") || typed.equals("false");
            if (type.equals("integer") && WHOLE.matcher(typed).matches()) {
                sent.put(field, Long.parseLong(typed));
            } else if (type.equals("boolean") && truth) {
                sent.put(field, typed.equals("true"));
            } else if (!typed.isEmpty()) {
                sent.put(field, digits(form, field, typed));
            }
        });
        return sent;
    }

    /// Numbers of people and addresses are often typed in groups.
    private static String digits(Form form, String field, String typed) {
        return switch (FilledForms.formatOf(form, field)) {
            case "rka", "iin" -> typed.replace(" ", "");
            default -> typed;
        };
    }

    /// A rule of a field's schema as a text; empty where there is none.
    static String rule(Form form, String field, String name) {
        return form.schema().get("properties") instanceof Map<?, ?> properties
                        && properties.get(field) instanceof Map<?, ?> rules
                        && rules.get(name) != null
                ? String.valueOf(rules.get(name))
                : "";
    }
}
