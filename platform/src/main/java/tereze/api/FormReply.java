package tereze.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A [Reply] as the page behind a form reads it, whether it was made just now or kept from the first time the form was
/// posted. Success leads to another page; a refusal shows the form again, with what was typed.
///
/// ```java
/// return switch (answering.read(answering.to(keeping -> cases.open(apply, keeping), CaseReplies::told))) {
///     case FormReply.Done done -> "redirect:/cases/" + done.text("case");
///     case FormReply.Refused refused -> again(refused, model);
/// };
/// ```
public sealed interface FormReply {
    /// It was done.
    ///
    /// @param body what the API answers
    record Done(JsonNode body) implements FormReply {
        /// A text of the answer, such as the id of a case.
        ///
        /// @throws IllegalArgumentException if the answer has no such text
        public String text(String name) {
            JsonNode value = body.get(name);
            if (value == null || !value.isString()) {
                throw new IllegalArgumentException("answer: no text " + name);
            }
            return value.stringValue();
        }
    }

    /// It was refused: the problem that the API tells, in the reader's language. Put into the model as `refused`, it is
    /// shown as the error summary, and its status becomes that of the page.
    ///
    /// @param code stable, such as `application-open`
    /// @param detail says more; null where the title says all
    /// @param faults the fields at fault
    /// @param reference under which the cause is found in the log; null where nothing failed inside
    record Refused(
            int status,
            String code,
            String title,
            @Nullable String detail,
            List<FieldFault> faults,
            @Nullable String reference)
            implements FormReply {
        /// The name under which templates find it.
        public static final String ATTRIBUTE = "refused";

        public Refused {
            faults = List.copyOf(faults);
        }

        /// What is wrong with the field of an id, or nothing where it is right.
        public Optional<String> at(String id) {
            return faults.stream()
                    .filter(fault -> fault.id().equals(id))
                    .map(FieldFault::text)
                    .findFirst();
        }

        /// A problem as the API tells it.
        public static Refused of(int status, JsonNode problem) {
            List<FieldFault> faults = new ArrayList<>();
            for (JsonNode error : problem.path("errors")) {
                faults.add(new FieldFault(
                        error.get("field").stringValue(),
                        error.get("code").stringValue(),
                        error.get("text").stringValue()));
            }
            return new Refused(
                    status,
                    problem.get("code").stringValue(),
                    problem.get("title").stringValue(),
                    problem.path("detail").stringValue(null),
                    faults,
                    problem.path("reference").stringValue(null));
        }
    }

    /// A field at fault.
    ///
    /// @param field where it stands, such as `/form/months`
    /// @param code the kind of fault, such as `out-of-range`
    record FieldFault(String field, String code, String text) {
        /// The id that the field has on the page: its place without `form`, joined by dashes, such as `months`.
        public String id() {
            String place = field.startsWith("/form/") ? field.substring("/form".length()) : field;
            return place.replaceFirst("^/", "").replace('/', '-');
        }
    }
}
