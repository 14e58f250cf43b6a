package tereze.civil.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.civil.Birth;
import tereze.civil.BirthAct;
import tereze.civil.NewBirth;
import tereze.people.Newborn;
import tereze.people.Person;

/// What a birth gives a child, and the state of a birth.
public final class BirthRules {
    private BirthRules() {}

    /// The child as it is entered. It has the citizenship of Kazakhstan if a parent has it, else that of the
    /// applicant, and gets messages in the applicant's language. A child of a protected parent is protected too:
    /// otherwise its address would reveal the parent's.
    public static Newborn child(NewBirth birth) {
        boolean citizen =
                birth.parents().stream().anyMatch(parent -> parent.citizenship().equals(Person.KAZAKHSTAN));
        return new Newborn(
                birth.familyName(),
                birth.givenName(),
                birth.patronymic(),
                birth.born(),
                birth.sex(),
                citizen ? Person.KAZAKHSTAN : birth.applicant().citizenship(),
                birth.applicant().language(),
                birth.parents().stream().anyMatch(Person::sealed));
    }

    /// The act that registers a birth.
    public static BirthAct registered(NewBirth birth, PersonId child, UUID certificate, Instant now) {
        return new BirthAct.Registered(
                new Subject<>(child, new BirthAct.Papers(birth.medical(), certificate)), birth.kase(), now);
    }

    /// A birth after an act.
    public static Birth evolve(UUID id, @Nullable Birth before, BirthAct act) {
        return switch (act) {
            case BirthAct.Registered(var child, var kase, var at) -> {
                BirthAct.Papers papers = child.part();
                if (before != null || papers == null) {
                    throw new IllegalStateException("registered twice, or its personal part was erased: " + id);
                }
                yield new Birth(id, kase, child.person(), papers.medical(), papers.certificate(), at);
            }
        };
    }
}
