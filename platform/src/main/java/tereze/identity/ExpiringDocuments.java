package tereze.identity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.api.CabinetVisit;
import tereze.api.DateWords;
import tereze.api.PageText;
import tereze.api.WaitingItem;
import tereze.people.IdentityDocument;
import tereze.people.People;

/// The cards and passports of a person that expire soon and wait for renewal.
@Component
final class ExpiringDocuments {
    /// Days before its last one from which on a document waits: as many as for a registration.
    private static final int SOON = 60;

    private final People people;
    private final InstantSource time;

    ExpiringDocuments(People people, InstantSource time) {
        this.people = people;
        this.time = time;
    }

    /// One that was annulled, or will be when the next one is ready, does not wait.
    List<WaitingItem> of(CabinetVisit visit) {
        LocalDate today = DateWords.at(time.instant()).toLocalDate();
        return people.documentsOf(visit.person()).stream()
                .filter(document -> document.annulled() == null && document.goodOn(today))
                .flatMap(document -> item(document, today).stream())
                .toList();
    }

    private static Optional<WaitingItem> item(IdentityDocument document, LocalDate today) {
        LocalDate last = document.expires();
        return last == null || last.isAfter(today.plusDays(SOON))
                ? Optional.empty()
                : IssuedKind.of(document.kind())
                        .map(kind -> new WaitingItem(
                                kind.renewal(),
                                PageText.of("identity.waiting." + Code.of(kind)),
                                DateWords.endOf(last)));
    }
}
