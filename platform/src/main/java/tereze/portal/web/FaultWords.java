package tereze.portal.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.api.FormReply.FieldFault;
import tereze.api.FormReply.Refused;
import tereze.cases.FormAnswers.Filled;

/// What pages say of an error in a field: a sentence that makes sense without the field beside it, the same in the
/// summary and at the field. In templates it is the bean `faults`. Thread-safe.
///
/// A page may have a sentence of its own for a field and a kind of error, under `fault.FIELD.CODE`. Otherwise the
/// label of the field stands before the words of the API.
public final class FaultWords {
    private static final String END_OF_A_LABEL = "[?:.\\s]+$";

    private final PageTexts texts;

    FaultWords(PageTexts texts) {
        this.texts = texts;
    }

    /// The sentence of an error.
    ///
    /// @param label of the field; null if the page does not show the field
    public String of(FieldFault fault, @Nullable String label) {
        if (fault.whole()) {
            return fault.text();
        }
        return texts.find("fault." + fault.id() + "." + fault.code(), PageTexts.language())
                .orElseGet(() -> label == null
                        ? fault.text()
                        : texts.text("portal.form.field", PageTexts.language(), named(label), fault.text()));
    }

    /// The sentence of the error of the field with an id; null if there is none.
    public @Nullable String at(Refused refused, String id, @Nullable String label) {
        return refused.at(id).map(fault -> of(fault, label)).orElse(null);
    }

    /// A label as the name of its field in a sentence.
    static String named(String label) {
        return label.replaceFirst(END_OF_A_LABEL, "");
    }

    /// The labels of answers by the ids of their fields.
    public Map<String, String> labels(List<Filled> answers) {
        return answers.stream().collect(Collectors.toMap(Filled::name, Filled::label));
    }
}
