package tereze.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.access.Access;
import tereze.access.Acting;
import tereze.access.Looked;
import tereze.api.Fault;
import tereze.api.Language;
import tereze.api.Text;
import tereze.cases.FilledForms;
import tereze.catalogue.Definition;
import tereze.catalogue.Form.Field;
import tereze.people.Person;
import tereze.portal.web.Question.Option;

/// Makes questions from a declaration's fields, and reads their answers.
@Component
final class Questions {
    private static final int LONG_TEXT = 200;

    /// The field in which a parent names a child by number, and the kind of its question.
    private static final String CHILD = "child";

    /// The kind of the question for a lodger.
    private static final String LODGER = "lodger";

    /// The purpose of a look at somebody for whom the reader applies.
    private static final String FOR_ANOTHER = "applying-for-you";

    private final KnownAnswers known;
    private final Lodgers lodgers;
    private final Acting acting;
    private final Access access;
    private final PageTexts texts;

    Questions(KnownAnswers known, Lodgers lodgers, Acting acting, Access access, PageTexts texts) {
        this.known = known;
        this.lodgers = lodgers;
        this.acting = acting;
        this.access = access;
        this.texts = texts;
    }

    /// The fields that are asked for. Who has no child to name is not asked which; where a lodger lives, the register
    /// knows.
    List<Field> asked(Definition definition, Filling filling) {
        return definition.form().fields().stream()
                .filter(field -> !Lodgers.areFoundBy(field, definition))
                .filter(field -> field.required()
                        || !isOwnChild(definition, field, filling)
                        || !acting.childrenOf(filling.reader()).isEmpty())
                .toList();
    }

    /// The first question that waits for an answer: it does, too, while its answer is not good, or not any more.
    Optional<Field> next(Definition definition, Map<String, String> answers, Filling filling) {
        return asked(definition, filling).stream()
                .filter(field -> !answers.containsKey(field.name())
                        || !faults(definition, field, answers.getOrDefault(field.name(), ""), filling)
                                .isEmpty())
                .findFirst();
    }

    /// Who was chosen by name; empty where the field asks for nobody whose name the reader may see.
    Optional<String> nameOf(Definition definition, Field field, String typed, Filling filling, Language language) {
        return switch (kind(definition, field, filling)) {
            case CHILD ->
                acting.childrenOf(filling.reader()).stream()
                        .filter(child -> child.iin().value().equals(typed))
                        .map(Person::fullName)
                        .findFirst();
            case LODGER -> lodgers.chosen(typed, filling, language).map(Option::label);
            default -> Optional.empty();
        };
    }

    /// What can be said against one answer by itself.
    List<Fault> faults(Definition definition, Field field, String typed, Filling filling) {
        if (!Lodgers.areNamedBy(field, definition)) {
            return Answers.faults(definition.form(), field.name(), typed);
        }
        Fault.Kind fault = typed.isEmpty() ? Fault.Kind.MISSING : Fault.Kind.NOT_ALLOWED;
        return lodgers.isOffered(typed, filling) ? List.of() : List.of(new Fault("/form/" + field.name(), fault));
    }

    /// The answers of all questions as the form takes them.
    Map<String, String> written(Definition definition, Map<String, String> answers, Filling filling) {
        return lodgers.written(definition, answers, filling);
    }

    /// A child of one's own is chosen by name; somebody else's is not shown.
    private static boolean isOwnChild(Definition definition, Field field, Filling filling) {
        return filling.own()
                && field.name().equals(CHILD)
                && FilledForms.formatOf(definition.form(), CHILD).equals("iin");
    }

    Question of(Definition definition, Field field, String typed, String q, Filling filling, Language language) {
        List<Field> fields = asked(definition, filling);
        int place = fields.indexOf(field);
        String kind = kind(definition, field, filling);
        String service = "/services/" + definition.service().value();
        return new Question(
                ServiceCard.of(definition, language),
                field.name(),
                kind,
                label(definition, field, language),
                hint(kind, definition, field, language),
                field.required(),
                typed,
                day(typed),
                longest(definition, field),
                options(kind, definition, field, filling, language),
                q.isBlank() ? null : q,
                kind.equals("address") && !q.isBlank() ? known.found(q, language) : List.of(),
                place + 1,
                fields.size(),
                place <= 0
                        ? filling.before()
                        : service + "/apply/" + fields.get(place - 1).name());
    }

    /// What any applicant may be asked.
    List<String> labels(Definition definition, Language language) {
        return definition.form().fields().stream()
                .filter(field -> !Lodgers.areFoundBy(field, definition))
                .map(field -> label(definition, field, language))
                .toList();
    }

    /// As declared; but whoever is chosen by name is not asked for by number.
    String label(Definition definition, Field field, Language language) {
        return Lodgers.areNamedBy(field, definition)
                ? texts.text("apply.lodger.title", language)
                : FilledForms.labelOf(definition.form(), field, language);
    }

    /// As declared; else what the schema asks of the answer.
    private @Nullable String hint(String kind, Definition definition, Field field, Language language) {
        Text declared = field.hint();
        if (declared != null && !kind.equals("address") && !kind.equals(LODGER)) {
            return declared.in(language);
        }
        String needed = switch (kind) {
            case "date" -> texts.text("apply.date.hint", language);
            case "number" -> Limits.of(definition.form(), field.name()).words(texts, language);
            case "digits" -> texts.text("apply.iin.hint", language);
            case "long" -> texts.text("apply.long.hint", language, longest(definition, field));
            case LODGER -> texts.text("apply.lodger.hint", language);
            default -> "";
        };
        return needed.isEmpty() ? null : needed;
    }

    private static String kind(Definition definition, Field field, Filling filling) {
        if (isOwnChild(definition, field, filling)) {
            return CHILD;
        } else if (Lodgers.areNamedBy(field, definition)) {
            return LODGER;
        } else if (!field.choices().isEmpty()) {
            return "choice";
        }
        return switch (FilledForms.formatOf(definition.form(), field.name())) {
            case "rka" -> "address";
            case "uuid" -> "registration";
            case "date" -> "date";
            case "iin" -> "digits";
            default ->
                switch (Answers.rule(definition.form(), field.name(), "type")) {
                    case "integer", "number" -> "number";
                    case "boolean" -> "yes-no";
                    default -> textKind(definition, field);
                };
        };
    }

    private static String textKind(Definition definition, Field field) {
        if (longest(definition, field) > LONG_TEXT) {
            return "long";
        }
        return Answers.rule(definition.form(), field.name(), "pattern").isEmpty() ? "text" : "code";
    }

    private static int longest(Definition definition, Field field) {
        String longest = Answers.rule(definition.form(), field.name(), "maxLength");
        return longest.isEmpty() ? 0 : Integer.parseInt(longest);
    }

    private static List<String> day(String typed) {
        String[] parts = typed.split("-", 3);
        return parts.length == 3 ? Arrays.asList(parts) : List.of("", "", "");
    }

    private List<Option> options(String kind, Definition definition, Field field, Filling filling, Language language) {
        return switch (kind) {
            case "choice" ->
                field.choices().stream()
                        .map(choice -> new Option(choice.word(), choice.label().in(language), null))
                        .toList();
            case "address" -> known.addresses(filling.reader(), language);
            case "registration" ->
                Lodgers.haveWhatIsAskedFor(definition)
                        ? lodgers(definition, filling, language)
                        : registrations(definition, filling, language);
            case LODGER -> lodgers(definition, filling, language);
            case CHILD ->
                acting.childrenOf(filling.reader()).stream()
                        .map(child -> new Option(child.iin().value(), child.fullName(), null))
                        .toList();
            default -> List.of();
        };
    }

    private List<Option> lodgers(Definition definition, Filling filling, Language language) {
        return recorded(lodgers.of(filling, language), "residents", definition, filling);
    }

    /// Who acts for somebody chooses by kind, of which there is one each at most: what they have not chosen, they see
    /// no address of.
    private List<Option> registrations(Definition definition, Filling filling, Language language) {
        List<Option> held = recorded(known.registrations(filling, language), "registrations", definition, filling);
        return filling.own()
                ? held
                : held.stream()
                        .map(option -> new Option(option.value(), texts.text(noteOf(option), language), null))
                        .toList();
    }

    private static String noteOf(Option option) {
        return Objects.requireNonNull(option.note(), "note");
    }

    /// What somebody is shown of the person for whom they apply is in that person's log before it is shown.
    private List<Option> recorded(List<Option> options, String field, Definition definition, Filling filling) {
        if (!filling.own() && !options.isEmpty()) {
            Looked looked = new Looked(FOR_ANOTHER, definition.service().value(), null, List.of(field));
            access.look(new Access.Looking(filling.reader().value(), null, filling.applicant(), looked));
        }
        return options;
    }
}
