package tereze.developers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operation of the API on its page.
///
/// @param id in the URL of its page, such as `post-cases-id-consents`
/// @param method such as `POST`
/// @param about what it does, in English: the first sentence, and all of it
/// @param token whether the caller needs a token
/// @param fields of the body; empty if there is none
/// @param examples requests that were run, with their answers
record Operation(
        String id,
        String method,
        String path,
        Group group,
        About about,
        boolean token,
        List<Field> parameters,
        List<Field> fields,
        List<Answer> answers,
        List<Example> examples) {
    Operation {
        parameters = List.copyOf(parameters);
        fields = List.copyOf(fields);
        answers = List.copyOf(answers);
        examples = List.copyOf(examples);
    }

    /// Whom operations are for, by the beginning of their paths.
    enum Group {
        EXCHANGE("/api/v1/exchange/.*"),
        SERVICES("/api/v1/(services|check).*"),
        CASES("/api/v1/(cases|tasks).*"),
        PERSON("/api/v1/(me|receipts).*"),
        DEMO("/demo/.*"),
        OTHERS("/.*");

        private final String paths;

        Group(String paths) {
            this.paths = paths;
        }

        static Group of(String path) {
            for (Group group : values()) {
                if (path.matches(group.paths)) {
                    return group;
                }
            }
            throw new IllegalArgumentException("path: " + path + " (expected: one that begins with /)");
        }
    }

    /// @param all empty if the first sentence is all
    record About(String sentence, String all) {}

    /// A parameter, or a field of a body.
    ///
    /// @param name with the names of the objects around it, such as `items[].receipt`
    /// @param in `path`, `query` or `header`; null for a field
    record Field(String name, @Nullable String in, String type, boolean required, String about) {}

    /// An answer.
    ///
    /// @param type its media type
    /// @param codes of problems, if it is a refusal
    /// @param declared whether the code can also be that of a check of a service
    record Answer(String status, String type, List<Field> fields, List<String> codes, boolean declared) {
        Answer {
            fields = List.copyOf(fields);
            codes = List.copyOf(codes);
        }

        boolean refused() {
            return !status.startsWith("2");
        }
    }

    /// A request that was run, with its answer.
    ///
    /// @param request as commands
    /// @param answer the status and the body
    record Example(String request, int status, String answer) {}
}
