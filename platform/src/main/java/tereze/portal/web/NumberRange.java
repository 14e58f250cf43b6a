package tereze.portal.web;

import tereze.api.Language;
import tereze.catalogue.FormDefinition;

/// The allowed range of a number in a declaration.
///
/// @param least as declared; empty for no bound
/// @param most as declared; empty for no bound
record NumberRange(String least, String most) {
    static NumberRange of(FormDefinition form, String field) {
        return new NumberRange(form.rule(field, "minimum"), form.rule(field, "maximum"));
    }

    /// The range in words, such as "From 1 to 12"; empty if there are no bounds.
    String words(PageTexts texts, Language language) {
        if (least.isEmpty() && most.isEmpty()) {
            return "";
        }
        if (least.isEmpty()) {
            return texts.text("apply.range.most", language, most);
        }
        return most.isEmpty()
                ? texts.text("apply.range.least", language, least)
                : texts.text("apply.range", language, least, most);
    }
}
