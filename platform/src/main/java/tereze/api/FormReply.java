package tereze.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/// A [Reply] as the page behind a form reads it, whether it was just made or stored when the form was first posted.
/// Success redirects to another page; a refusal shows the form again, with the typed values.
///
/// ```java
/// return answering.read(mandates.give(sent, caller, answering))
///         .redirect(done -> "/cabinet/mandates/" + done.text("mandate"))
///         .orShowAgain(model, () -> form(sent, language, model));
/// ```
public sealed interface FormReply {
    /// Sets the page to show after success.
    ///
    /// @param address of the next page
    default Led redirect(Function<Done, String> address) {
        return switch (this) {
            case Done done -> (_, _) -> "redirect:" + address.apply(done);
            case Refused refused ->
                (model, form) -> {
                    model.addAttribute(Refused.ATTRIBUTE, refused);
                    return form.get();
                };
        };
    }

    /// A result with its page after success.
    @FunctionalInterface
    interface Led {
        /// The view to show: the next page, or else the form again with its errors.
        ///
        /// @param form fills the model and names the view of the form
        String orShowAgain(Model model, Supplier<String> form);
    }

    /// Success.
    ///
    /// @param body the response of the API
    record Done(JsonNode body) implements FormReply {
        /// A text in the response, such as the id of a case.
        ///
        /// @throws IllegalArgumentException if the response has no such text
        public String text(String name) {
            JsonNode value = body.get(name);
            if (value == null || !value.isString()) {
                throw new IllegalArgumentException("answer: no text " + name);
            }
            return value.stringValue();
        }
    }

    /// A refusal: the problem of the API, in the reader's language. In the model under `refused`, it is shown as the
    /// error summary, and its status becomes the status of the page.
    ///
    /// @param code stable, such as `application-open`
    /// @param detail further text; null if the title says everything
    /// @param faults the fields with errors
    /// @param reference to find the cause in the log; null if there was no internal error
    record Refused(
            int status,
            String code,
            String title,
            @Nullable String detail,
            List<FieldFault> faults,
            @Nullable String reference)
            implements FormReply {
        /// The name for templates.
        public static final String ATTRIBUTE = "refused";

        public Refused {
            faults = List.copyOf(faults);
        }

        /// The error of the field with an id, the first if it has several; empty if there is none.
        public Optional<FieldFault> at(String id) {
            return faults.stream().filter(fault -> fault.id().equals(id)).findFirst();
        }

        /// The first error of each field: a summary leads to a field once.
        public List<FieldFault> firstOfEachField() {
            Set<String> seen = new HashSet<>();
            return faults.stream().filter(fault -> seen.add(fault.id())).toList();
        }

        /// One field that the page itself found wrong.
        ///
        /// @param title of the error summary
        public static Refused of(String title, FieldFault fault) {
            EdgeProblem problem = EdgeProblem.INVALID_FIELD;
            return new Refused(problem.status(), problem.code(), title, null, List.of(fault), null);
        }

        /// Reads a problem of the API.
        public static Refused of(int status, JsonNode problem) {
            List<FieldFault> faults = new ArrayList<>();
            for (JsonNode error : problem.path("errors")) {
                faults.add(new FieldFault(
                        error.get("field").stringValue(),
                        error.get("code").stringValue(),
                        error.get("text").stringValue(),
                        false));
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

    /// A field with an error.
    ///
    /// @param field its place, such as `/form/months`
    /// @param code the kind of error, such as `out-of-range`
    /// @param text what to correct
    /// @param whole whether the text makes sense without the name of the field
    record FieldFault(String field, String code, String text, boolean whole) {
        /// The field's id on the page: its place without `form`, joined by dashes, such as `months`.
        public String id() {
            String place = field.startsWith("/form/") ? field.substring("/form".length()) : field;
            return place.replaceFirst("^/", "").replace('/', '-');
        }
    }
}
