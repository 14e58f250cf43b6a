package tereze.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.catalogue.Definition;
import tereze.mandates.Acting;
import tereze.mandates.Representation;
import tereze.mandates.RepresentationBasis;
import tereze.people.People;
import tereze.people.Person;
import tereze.portal.web.Question.Option;

/// For whom a reader may apply. The question is asked only of those who may apply for somebody else; its answer is the
/// row that the right rests on, so that no page holds another person's number.
@Component
final class ApplicantChoice {
    /// The name under which a draft holds the answer. No field of a form is named so.
    static final String FIELD = "for-whom";

    /// The answer of who applies for themselves.
    static final String ME = "me";

    private final Acting acting;
    private final People people;

    ApplicantChoice(Acting acting, People people) {
        this.acting = acting;
        this.people = people;
    }

    /// Who is meant by an answer.
    ///
    /// @param applicant empty where the reader may not, or no longer, act for who was meant
    /// @param name of somebody else; empty for the reader
    record Meant(Optional<PersonId> applicant, String name) {}

    /// Those whom the reader may apply for, by name.
    List<Option> others(PersonId reader, Definition definition) {
        List<Representation> rights = acting.of(reader, definition.service().value());
        Map<PersonId, Person> known =
                people.findAll(rights.stream().map(Representation::principal).toList());
        return rights.stream()
                .flatMap(right -> Stream.ofNullable(known.get(right.principal()))
                        .map(person -> new Option(
                                right.authority().id().toString(), person.fullName(), note(right.authority()))))
                .toList();
    }

    /// Who is meant by an answer.
    Meant meant(PersonId reader, Definition definition, String answer) {
        if (answer.isEmpty() || answer.equals(ME)) {
            return new Meant(Optional.of(reader), "");
        }
        Optional<PersonId> applicant = acting.of(reader, definition.service().value()).stream()
                .filter(right -> right.authority().id().toString().equals(answer))
                .map(Representation::principal)
                .findFirst();
        return new Meant(
                applicant, applicant.flatMap(people::find).map(Person::fullName).orElse("—"));
    }

    /// Who fills in the form that these answers were given to.
    FormFilling filling(PersonId reader, Definition definition, Map<String, String> answers) {
        String whom = answers.getOrDefault(FIELD, "");
        String service = "/services/" + definition.service().value();
        return new FormFilling(
                reader,
                meant(reader, definition, whom).applicant().orElse(reader),
                whom.isEmpty() ? service : service + "/apply/" + FIELD);
    }

    private static String note(RepresentationBasis authority) {
        return switch (authority.kind()) {
            case MANDATE -> "apply.for-whom.mandate";
            case CHILD -> "apply.for-whom.child";
        };
    }
}
