package tereze.portal.web;

import org.springframework.stereotype.Component;
import tereze.api.FieldError;
import tereze.api.FormReply.FieldFault;
import tereze.api.FormReply.Refused;
import tereze.api.Language;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition;

/// Explains an error in the answer of a question, so that the reader can correct it. The codes are those of the API.
@Component
final class AnswerErrors {
    private final FieldRanges ranges;
    private final PageTexts texts;

    AnswerErrors(FieldRanges ranges, PageTexts texts) {
        this.ranges = ranges;
        this.texts = texts;
    }

    Refused toRefused(FieldError fault, Definition definition, Question question, Language language) {
        String words = words(fault.kind(), definition, question, language);
        return Refused.of(
                texts.text("portal.form.fix", language),
                new FieldFault(fault.field(), fault.kind().code(), words, true));
    }

    private String words(FieldError.Kind kind, Definition definition, Question question, Language language) {
        FormDefinition form = definition.form();
        String field = question.name();
        return switch (kind) {
            case MISSING, UNKNOWN -> missing(missing(question), question, language);
            case WRONG_TYPE ->
                texts.text(
                        form.rule(field, "type").equals("integer") ? "apply.fault.whole" : "apply.fault.number",
                        language,
                        ranges.words(definition, field, language));
            case OUT_OF_RANGE -> ranges.correction(definition, field, language);
            case TOO_LONG -> texts.text("apply.fault.too-long", language, form.rule(field, "maxLength"));
            case TOO_SHORT -> texts.text("apply.fault.too-short", language, form.rule(field, "minLength"));
            case NOT_AN_IIN -> texts.text("apply.fault.iin", language);
            case NOT_A_DATE -> texts.text("apply.fault.date", language);
            case YEAR_MISSING -> texts.text("apply.fault.date.year", language);
            case YEAR_TOO_SHORT -> texts.text("apply.fault.date.short-year", language);
            case NOT_ALLOWED, NOT_AN_RKA -> missing("choice", question, language);
            case WRONG_FORM, LOOK_ALIKE, NOT_A_MOBILE, NOT_A_PUBLIC_URL ->
                texts.text("apply.fault.form", language, hint(question));
            case CONTACT_DETAILS -> texts.text("apply.fault.contact-details", language);
            case CONTROL_CHARACTERS -> texts.text("apply.fault.characters", language);
        };
    }

    private String missing(String what, Question question, Language language) {
        return texts.text("apply.fault.missing." + what, language, FaultWords.named(question.label()));
    }

    private static String missing(Question question) {
        return switch (question.kind()) {
            case DATE -> "date";
            case CHOICE, YES_NO, SEARCHED, LISTED, ONE_OR_NONE -> "choice";
            case TEXT, LONG, CODE, NUMBER, DIGITS -> "text";
        };
    }

    private static String hint(Question question) {
        return question.hint() == null ? "" : question.hint();
    }
}
