package tereze.portal.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tereze.api.FieldError;
import tereze.api.PastedCode;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.FormResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Converts typed answers to the types of a form's schema.
final class TypedAnswers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,6})?");

    private static final Set<String> NUMERIC = Set.of("integer", "number");
    private static final Pattern ANY_WHOLE = Pattern.compile("-?[0-9]{1,50}");
    private static final Pattern ANY_DECIMAL = Pattern.compile("-?[0-9]{1,50}([.,][0-9]{1,50})?");

    /// A space that groups digits, as in `1 000 000`.
    private static final Pattern GROUPING = Pattern.compile("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))");

    private TypedAnswers() {}

    /// The errors of one answer by itself.
    static List<FieldError> faults(FormDefinition form, String field, String typed) {
        return switch (form.read(of(form, Map.of(field, typed)), "/form")) {
            case FormResult.Filled _ -> List.of();
            case FormResult.Unfit(var faults) ->
                faults.stream()
                        .filter(fault -> fault.field().equals("/form/" + field))
                        .toList();
        };
    }

    /// An answer to a question for a number; empty if it is none, however large.
    static Optional<BigDecimal> number(FormDefinition form, String field, String typed) {
        Pattern digits = form.rule(field, "type").equals("integer") ? ANY_WHOLE : ANY_DECIMAL;
        boolean numeric = NUMERIC.contains(form.rule(field, "type"));
        String plain = plain(typed);
        return numeric && digits.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }

    /// A number with ASCII digits and without spaces between groups of digits.
    private static String plain(String typed) {
        return GROUPING.matcher(PastedCode.plain(typed)).replaceAll("");
    }

    /// The answers as JSON. A blank answer is left out; one that does not fit stays a text, so that the schema
    /// reports it.
    static ObjectNode of(FormDefinition form, Map<String, String> answers) {
        ObjectNode sent = JSON.createObjectNode();
        answers.forEach((field, typed) -> {
            String type = form.rule(field, "type");
            boolean truth = typed.equals("true") || typed.equals("false");
            String plain = plain(typed);
            if (type.equals("integer") && WHOLE.matcher(plain).matches()) {
                sent.put(field, Long.parseLong(plain));
            } else if (type.equals("number") && DECIMAL.matcher(plain).matches()) {
                sent.put(field, new BigDecimal(plain.replace(',', '.')));
            } else if (type.equals("boolean") && truth) {
                sent.put(field, typed.equals("true"));
            } else if (!typed.isEmpty()) {
                sent.put(field, typed);
            }
        });
        return sent;
    }
}
