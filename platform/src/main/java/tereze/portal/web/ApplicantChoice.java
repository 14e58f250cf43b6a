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

/// The choice for whom a reader applies. It is only shown to people who may apply for somebody else. The answer is the
/// id of the representation's basis, so that no page contains another person's IIN.
@Component
final class ApplicantChoice {
    /// The field of a draft with the answer. No field of a form has this name.
    static final String FIELD = "for-whom";

    /// The answer of a reader who applies for themselves.
    static final String ME = "me";

    private final Acting acting;
    private final People people;

    ApplicantChoice(Acting acting, People people) {
        this.acting = acting;
        this.people = people;
    }

    /// The person whom an answer means.
    ///
    /// @param applicant empty if the reader may not, or no longer, act for that person
    /// @param name of somebody else; empty for the reader
    record Meant(Optional<PersonId> applicant, String name) {}

    /// The people for whom the reader may apply.
    List<Option> others(PersonId reader, Definition definition) {
        List<Representation> representations =
                acting.of(reader, definition.service().value());
        Map<PersonId, Person> known = people.findAll(
                representations.stream().map(Representation::principal).toList());
        return representations.stream()
                .flatMap(found -> Stream.ofNullable(known.get(found.principal()))
                        .map(person ->
                                new Option(found.basis().id().toString(), person.fullName(), note(found.basis()))))
                .toList();
    }

    /// The person whom an answer means.
    Meant meant(PersonId reader, Definition definition, String answer) {
        if (answer.isEmpty() || answer.equals(ME)) {
            return new Meant(Optional.of(reader), "");
        }
        Optional<PersonId> applicant = acting.of(reader, definition.service().value()).stream()
                .filter(found -> found.basis().id().toString().equals(answer))
                .map(Representation::principal)
                .findFirst();
        return new Meant(
                applicant, applicant.flatMap(people::find).map(Person::fullName).orElse("—"));
    }

    /// The reader and the applicant of some answers.
    FormFilling filling(PersonId reader, Definition definition, Map<String, String> answers) {
        String whom = answers.getOrDefault(FIELD, "");
        String service = "/services/" + definition.service().value();
        return new FormFilling(
                reader,
                meant(reader, definition, whom).applicant().orElse(reader),
                whom.isEmpty() ? service : service + "/apply/" + FIELD);
    }

    private static String note(RepresentationBasis basis) {
        return switch (basis.kind()) {
            case MANDATE -> "apply.for-whom.mandate";
            case CHILD -> "apply.for-whom.child";
        };
    }
}
