package tereze.identity.declared;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.identity.IssuedKind;
import tereze.people.People;

/// Whether a document of a person is being made.
@Component("identity.making")
final class MakingSource implements EvidenceSource<MakingSource.Asked, MakingSource.Facts> {
    record Asked(Optional<PersonId> person, IssuedKind kind) {}

    /// @param making whether one of this kind is ordered and not ready yet
    record Facts(boolean making) {}

    private final People people;

    MakingSource(People people) {
        this.people = people;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        return new Facts(asked.person().stream()
                .flatMap(person -> people.documentsOf(person).stream())
                .anyMatch(document -> document.kind() == asked.kind().inRegister()
                        && document.annulled() == null
                        && document.issued().isAfter(context.today())));
    }
}
