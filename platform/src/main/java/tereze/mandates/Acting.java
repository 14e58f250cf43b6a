package tereze.mandates;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.acts.PersonId;
import tereze.law.Law;
import tereze.law.WorkingCalendars;
import tereze.mandates.rules.ActingRules;
import tereze.mandates.rules.ActingRules.Two;
import tereze.mandates.store.MandateTable;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;

/// Finds who may act for whom, in which service, now. Thread-safe.
@Service
public final class Acting {
    /// The maximum number of people for whom one person acts. The mandates that last longest count.
    public static final int MAX_FOUND = 100;

    private final People people;
    private final MandateTable mandates;
    private final Delegated delegated;
    private final Law law;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    public Acting(
            People people,
            MandateTable mandates,
            Delegated delegated,
            Law law,
            WorkingCalendars calendars,
            InstantSource clock) {
        this.people = people;
        this.mandates = mandates;
        this.delegated = delegated;
        this.law = law;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// The right of a person to act for another in a service; empty if there is none.
    public Optional<Representation> find(PersonId actor, PersonId principal, String service) {
        return representations(actor, service, principal::equals).stream().findFirst();
    }

    /// The right with this basis, if it is still valid.
    public Optional<Representation> find(PersonId actor, PersonId principal, String service, RepresentationBasis on) {
        return representations(actor, service, principal::equals).stream()
                .filter(found -> found.basis().equals(on))
                .findFirst();
    }

    /// Everybody for whom a person may act in a service, once each.
    public List<Representation> of(PersonId actor, String service) {
        return representations(actor, service, _ -> true).stream()
                .collect(Collectors.toMap(
                        Representation::principal, Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /// A person's young children, independent of a service, oldest relation first.
    public List<Person> childrenOf(PersonId actor) {
        Instant now = clock.instant();
        Candidates candidates = candidates(actor, now, _ -> true, false);
        return candidates.relations().stream()
                .filter(relation -> relation.kind() == RelationKind.PARENT)
                .flatMap(
                        relation -> candidates
                                .two(relation.other())
                                .filter(two -> ActingRules.asParent(relation, two))
                                .map(Two::principal)
                                .stream())
                .distinct()
                .toList();
    }

    /// The parents and guardians who may act for a young child in a service on a day; empty for everybody else.
    public List<PersonId> parentsOf(PersonId child, String service, LocalDate day) {
        if (delegated.service(service).filter(Delegated.Service::forChildren).isEmpty()) {
            return List.of();
        }
        return parentsOf(child, day);
    }

    /// The parents and guardians who may act for a young child on a day, independent of a service; empty for everybody
    /// else.
    public List<PersonId> parentsOf(PersonId child, LocalDate day) {
        List<Relation> relations = people.relationsOf(child).stream()
                .filter(relation -> relation.other().equals(child))
                .toList();
        Map<PersonId, Person> known = people.findAll(
                Stream.concat(Stream.of(child), relations.stream().map(Relation::person))
                        .distinct()
                        .toList());
        return relations.stream()
                .filter(relation -> candidates(known, relation.person(), List.of(), List.of(), day)
                        .two(child)
                        .filter(two -> ActingRules.asParent(relation, two))
                        .isPresent())
                .map(Relation::person)
                .distinct()
                .toList();
    }

    private List<Representation> representations(PersonId actor, String serviceId, Predicate<PersonId> wanted) {
        Optional<Delegated.Service> service = delegated.service(serviceId);
        if (service.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Candidates candidates = candidates(actor, now, wanted, true);
        Stream<Representation> asParent = candidates.relations().stream()
                .filter(_ -> service.get().forChildren())
                .flatMap(relation -> candidates
                        .two(relation.other())
                        .filter(two -> ActingRules.asParent(relation, two))
                        .map(_ -> candidates.asParent(relation))
                        .stream());
        Stream<Representation> byMandate = candidates.mandates().stream()
                .filter(mandate -> ActingRules.covers(mandate, service.get()))
                .flatMap(mandate -> candidates
                        .two(mandate.principal())
                        .filter(two -> ActingRules.byMandate(mandate, two, now))
                        .map(_ -> candidates.byMandate(mandate))
                        .stream());
        return Stream.concat(asParent, byMandate).toList();
    }

    private Candidates candidates(PersonId actor, Instant now, Predicate<PersonId> wanted, boolean withMandates) {
        List<Mandate> held = withMandates
                ? mandates.usableBy(actor, now, MAX_FOUND).stream()
                        .filter(mandate -> wanted.test(mandate.principal()))
                        .toList()
                : List.of();
        List<Relation> relations = people.relationsOf(actor).stream()
                .filter(relation -> relation.person().equals(actor) && wanted.test(relation.other()))
                .toList();
        List<PersonId> involved = new ArrayList<>(List.of(actor));
        held.forEach(mandate -> involved.add(mandate.principal()));
        relations.forEach(relation -> involved.add(relation.other()));
        Map<PersonId, Person> known =
                people.findAll(involved.stream().distinct().toList());
        LocalDate today = calendars.dayOf(now);
        return candidates(known, actor, held, relations, today);
    }

    private Candidates candidates(
            Map<PersonId, Person> known,
            PersonId actor,
            List<Mandate> held,
            List<Relation> relations,
            LocalDate today) {
        return new Candidates(
                known, known.get(actor), held, relations, today, law.majority(today), law.childFollowsAge(today));
    }

    /// The rows on which rights may be based.
    private record Candidates(
            Map<PersonId, Person> known,
            @Nullable Person actor,
            List<Mandate> mandates,
            List<Relation> relations,
            LocalDate today,
            int majority,
            int childAge) {
        Optional<Two> two(PersonId principal) {
            Person other = known.get(principal);
            return actor == null || other == null
                    ? Optional.empty()
                    : Optional.of(new Two(actor, other, today, majority, childAge));
        }

        Representation byMandate(Mandate mandate) {
            return new Representation(
                    mandate.principal(),
                    new RepresentationBasis(RepresentationBasis.Kind.MANDATE, mandate.id()),
                    mandate.lastDay());
        }

        Representation asParent(Relation relation) {
            return new Representation(
                    relation.other(), new RepresentationBasis(RepresentationBasis.Kind.CHILD, relation.id()), null);
        }
    }
}
