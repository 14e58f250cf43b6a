package tereze.releases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.PlainWords;
import tereze.api.Text;

/// A pause as it is sent.
///
/// @param expected when it probably goes on
/// @param elsewhere what people can do without the portal
record PauseBody(
        @Nullable TextBody reason,
        @Schema(format = "date-time") @Nullable String expected,
        @Nullable TextBody elsewhere) {
    private static final int LONGEST = 500;

    /// A text in three languages, of which none may be missing.
    record TextBody(
            @Nullable String kk,
            @Nullable String ru,
            @Nullable String en) {
        private static final TextBody NOTHING = new TextBody(null, null, null);

        private Optional<Text> read(String field, Fields fields) {
            Optional<String> kazakh = words(field + "/kk", kk, fields);
            Optional<String> russian = words(field + "/ru", ru, fields);
            Optional<String> english = words(field + "/en", en, fields);
            return kazakh.flatMap(one -> russian.flatMap(two -> english.map(three -> new Text(one, two, three))));
        }

        /// Numbers are allowed, because people call by them.
        private static Optional<String> words(String field, @Nullable String sent, Fields fields) {
            Optional<String> text = fields.required(field, sent, Fields.upTo(LONGEST), FieldError.Kind.TOO_LONG);
            if (text.filter(it -> !PlainWords.haveNoAddress(it)).isPresent()) {
                fields.wrong(field, FieldError.Kind.CONTACT_DETAILS);
                return Optional.empty();
            }
            return text.map(CleanText::strip);
        }
    }

    Optional<Text> reason(Fields fields) {
        return orNothing(reason).read("/reason", fields);
    }

    Optional<Text> elsewhere(Fields fields) {
        return orNothing(elsewhere).read("/elsewhere", fields);
    }

    private static TextBody orNothing(@Nullable TextBody sent) {
        return sent == null ? TextBody.NOTHING : sent;
    }
}
