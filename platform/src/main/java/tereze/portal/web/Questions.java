package tereze.portal.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.access.Access;
import tereze.access.DataAccessed;
import tereze.acts.Actor;
import tereze.api.FieldError;
import tereze.api.Language;
import tereze.api.Text;
import tereze.cases.ChoiceSource;
import tereze.cases.ChoiceSource.Choice;
import tereze.cases.ChoiceSources;
import tereze.cases.FormAnswers;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition.Field;
import tereze.portal.web.Question.Kind;
import tereze.portal.web.Question.Option;

/// Makes questions from the fields of a declaration, and reads their answers.
@Component
final class Questions {
    private static final int LONG_TEXT = 200;

    /// The purpose of an access to the data of a person for whom the reader applies.
    private static final String FOR_ANOTHER = "applying-for-you";

    private final ChoiceSources choices;
    private final Access access;
    private final FieldRanges ranges;
    private final PageTexts texts;

    Questions(ChoiceSources choices, Access access, FieldRanges ranges, PageTexts texts) {
        this.choices = choices;
        this.access = access;
        this.ranges = ranges;
        this.texts = texts;
    }

    /// The fields to ask. Fields that another choice fills are left out, and optional ones without any choice.
    List<Field> asked(Definition definition, FormFilling filling) {
        return ever(definition).stream()
                .filter(field -> field.required()
                        || source(definition, field, filling)
                                .filter(source -> !source.searched())
                                .map(source -> !source.choices(filling.chooser(), Language.KK)
                                        .isEmpty())
                                .orElse(true))
                .toList();
    }

    /// All fields that some applicant may be asked.
    static List<Field> ever(Definition definition) {
        return definition.form().fields().stream()
                .filter(field -> !definition.form().choosing().isFilled(field.name()))
                .toList();
    }

    /// The first of these questions without a valid answer. An answer may become invalid later.
    Optional<Field> next(Definition definition, List<Field> fields, Map<String, String> answers, FormFilling filling) {
        return fields.stream()
                .filter(field -> !answers.containsKey(field.name())
                        || !faults(definition, field, answers.getOrDefault(field.name(), ""), filling)
                                .isEmpty())
                .findFirst();
    }

    /// The name of the chosen item; empty if the answer is shown as it is.
    Optional<String> nameOf(Definition definition, Field field, String typed, FormFilling filling, Language language) {
        return source(definition, field, filling)
                .flatMap(source -> source.chosen(typed, filling.chooser(), language))
                .map(Choice::label);
    }

    /// Whether pages may show an answer: a choice that the reader was not offered may name somebody else.
    boolean offers(Definition definition, Field field, String typed, FormFilling filling) {
        return source(definition, field, filling)
                .filter(source -> !source.standsForValues() && !typed.isEmpty())
                .map(source -> source.offers(typed, filling.chooser()))
                .orElse(true);
    }

    /// The errors of one answer by itself.
    List<FieldError> faults(Definition definition, Field field, String typed, FormFilling filling) {
        if (!offers(definition, field, typed, filling)) {
            return List.of(new FieldError("/form/" + field.name(), FieldError.Kind.NOT_ALLOWED));
        }
        return source(definition, field, filling)
                .filter(ChoiceSource::standsForValues)
                .map(source -> faults(source, field, typed, filling))
                .orElseGet(() -> ranges.fault(definition, field.name(), typed)
                        .map(List::of)
                        .orElseGet(() -> TypedAnswers.faults(
                                filling.own()
                                        ? definition.form()
                                        : definition.form().writtenForAnother(),
                                field.name(),
                                typed)));
    }

    private static List<FieldError> faults(ChoiceSource source, Field field, String typed, FormFilling filling) {
        FieldError.Kind fault = typed.isEmpty() ? FieldError.Kind.MISSING : FieldError.Kind.NOT_ALLOWED;
        return source.valuesOf(typed, filling.chooser()).isEmpty()
                ? List.of(new FieldError("/form/" + field.name(), fault))
                : List.of();
    }

    /// The answers of all questions in the format of the form.
    Map<String, String> written(Definition definition, Map<String, String> answers, FormFilling filling) {
        Map<String, String> written = new HashMap<>(answers);
        for (Field field : definition.form().fields()) {
            source(definition, field, filling)
                    .filter(ChoiceSource::standsForValues)
                    .map(source -> source.valuesOf(answers.getOrDefault(field.name(), ""), filling.chooser()))
                    .ifPresent(values -> write(definition, field, values, written));
        }
        return written;
    }

    private static void write(
            Definition definition, Field chosen, Map<String, String> values, Map<String, String> written) {
        for (Field field : definition.form().fields()) {
            if (field.equals(chosen) || definition.form().choosing().isFilled(field.name(), chosen.name())) {
                String format = definition.form().rule(field.name(), "format");
                written.put(field.name(), values.getOrDefault(format, ""));
            }
        }
    }

    private Optional<ChoiceSource> source(Definition definition, Field field, FormFilling filling) {
        return choices.of(definition.form(), field).filter(source -> source.offersTo(filling.chooser()));
    }

    Question of(Definition definition, Field field, String typed, String q, FormFilling filling, Language language) {
        List<Field> fields = asked(definition, filling);
        int place = fields.indexOf(field);
        Optional<ChoiceSource> source = source(definition, field, filling);
        Kind kind = kind(definition, field, source);
        ChoiceSource.Words words = source.map(ChoiceSource::words).orElse(ChoiceSource.Words.DECLARED);
        ChoiceSource.Results found = found(source, q, language);
        String service = "/services/" + definition.service().value();
        return new Question(
                ServiceCard.of(definition, language),
                field.name(),
                kind,
                label(definition, field, language),
                words.heading(),
                words.none(),
                hint(kind, words, definition, field, language),
                field.required(),
                typed,
                day(typed),
                longest(definition, field),
                options(source, definition, field, filling, language),
                q.isEmpty() ? null : q,
                found.first().stream().map(choice -> option(choice, language)).toList(),
                Math.min(found.all(), ChoiceSource.Results.MOST_COUNTED),
                found.all() <= ChoiceSource.Results.MOST_COUNTED,
                place + 1,
                fields.size(),
                place <= 0
                        ? filling.before()
                        : service + "/apply/" + fields.get(place - 1).name());
    }

    /// The labels of all fields that some applicant may be asked.
    List<String> labels(Definition definition, Language language) {
        return ever(definition).stream()
                .map(field -> label(definition, field, language))
                .toList();
    }

    /// The label of the choice source, if it has one; otherwise the declared one.
    String label(Definition definition, Field field, Language language) {
        return choices.of(definition.form(), field)
                .map(source -> source.words().label())
                .map(key -> texts.text(key, language))
                .orElseGet(() -> FormAnswers.labelOf(definition.form(), field, language));
    }

    /// The hint of the choice source, if it has one; otherwise the declared one; otherwise the rule of the schema. The
    /// last two also say the limits of a number or a day.
    private @Nullable String hint(
            Kind kind, ChoiceSource.Words words, Definition definition, Field field, Language language) {
        if (words.hint() != null) {
            return texts.text(words.hint(), language);
        }
        Text declared = field.hint();
        String range = ranges.words(definition, field.name(), language);
        if (declared != null && kind != Kind.SEARCHED) {
            return sentences(declared.in(language), range);
        }
        String needed = switch (kind) {
            case DATE -> sentences(texts.text("apply.date.hint", language), range);
            case NUMBER -> range;
            case DIGITS -> texts.text("apply.iin.hint", language);
            case LONG -> texts.text("apply.long.hint", language, longest(definition, field));
            case TEXT, CODE, CHOICE, YES_NO, SEARCHED, LISTED, ONE_OR_NONE -> "";
        };
        return needed.isEmpty() ? null : needed;
    }

    private static String sentences(String first, String second) {
        String end = first.endsWith(".") ? " " : ". ";
        return second.isEmpty() ? first : first + end + second;
    }

    private static Kind kind(Definition definition, Field field, Optional<ChoiceSource> source) {
        return source.map(Questions::kind).orElseGet(() -> kind(definition, field));
    }

    private static Kind kind(ChoiceSource source) {
        if (source.searched()) {
            return Kind.SEARCHED;
        }
        return source.words().none() == null ? Kind.LISTED : Kind.ONE_OR_NONE;
    }

    private static Kind kind(Definition definition, Field field) {
        if (!field.choices().isEmpty()) {
            return Kind.CHOICE;
        }
        return switch (definition.form().rule(field.name(), "format")) {
            case "date" -> Kind.DATE;
            case "iin" -> Kind.DIGITS;
            default ->
                switch (definition.form().rule(field.name(), "type")) {
                    case "integer", "number" -> Kind.NUMBER;
                    case "boolean" -> Kind.YES_NO;
                    default -> textKind(definition, field);
                };
        };
    }

    private static Kind textKind(Definition definition, Field field) {
        if (longest(definition, field) > LONG_TEXT) {
            return Kind.LONG;
        }
        return definition.form().rule(field.name(), "pattern").isEmpty() ? Kind.TEXT : Kind.CODE;
    }

    private static int longest(Definition definition, Field field) {
        String longest = definition.form().rule(field.name(), "maxLength");
        return longest.isEmpty() ? 0 : Integer.parseInt(longest);
    }

    private static List<String> day(String typed) {
        String[] parts = typed.split("-", 3);
        return parts.length == 3 ? Arrays.asList(parts) : List.of("", "", "");
    }

    private List<Option> options(
            Optional<ChoiceSource> source, Definition definition, Field field, FormFilling filling, Language language) {
        return source.map(choosing -> recorded(choosing, definition, filling, language))
                .orElseGet(() -> field.choices().stream()
                        .map(choice -> new Option(choice.word(), choice.label().in(language), null))
                        .toList());
    }

    /// The applicant's data are shown to somebody else, so the access is recorded in the applicant's log before.
    private List<Option> recorded(ChoiceSource source, Definition definition, FormFilling filling, Language language) {
        List<Choice> offered = source.choices(filling.chooser(), language);
        if (!filling.own() && !offered.isEmpty()) {
            source.shows().ifPresent(shown -> {
                String ground = definition.service().value();
                DataAccessed seen = new DataAccessed(FOR_ANOTHER, ground, null, List.of(shown));
                access.look(new Access.Looking(
                        Actor.person(filling.reader()), null, ground, Map.of(filling.applicant(), seen)));
            });
        }
        return offered.stream().map(choice -> option(choice, language)).toList();
    }

    private static ChoiceSource.Results found(Optional<ChoiceSource> source, String q, Language language) {
        return source.filter(searched -> searched.searched() && !q.isEmpty())
                .map(searched -> searched.found(q, language))
                .orElse(ChoiceSource.Results.NONE);
    }

    private Option option(Choice choice, Language language) {
        return choice.label() == null
                ? new Option(choice.value(), texts.text(Objects.requireNonNull(choice.note()), language), null)
                : new Option(choice.value(), choice.label(), choice.note());
    }
}
