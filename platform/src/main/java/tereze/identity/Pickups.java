package tereze.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.acts.UnitOfWork;
import tereze.addresses.Addresses;
import tereze.addresses.Premises;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Viewer;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.agencies.Office;
import tereze.agencies.OfficeKind;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.identity.rules.PickupRules;
import tereze.identity.store.PickupTable;
import tereze.law.Deadline;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.Term;
import tereze.law.WorkingCalendar;
import tereze.law.WorkingCalendars;
import tereze.people.IdentityDocument;
import tereze.people.People;
import tereze.people.PeopleRegister;

/// Issues identity documents. Thread-safe.
@Service
public final class Pickups {
    private static final LawId MAKING = new LawId("identity-document-making");

    /// The corporation that runs the service centres.
    static final String CENTRES = "government-for-citizens";

    private static final Texts TEXTS = Texts.load("identity-outcomes");

    private final People people;
    private final PeopleRegister register;
    private final Addresses addresses;
    private final Agencies agencies;
    private final Law law;
    private final WorkingCalendars calendars;

    public Pickups(
            People people,
            PeopleRegister register,
            Addresses addresses,
            Agencies agencies,
            Law law,
            WorkingCalendars calendars) {
        this.people = people;
        this.register = register;
        this.addresses = addresses;
        this.agencies = agencies;
        this.law = law;
        this.calendars = calendars;
    }

    /// Issues a document, valid from the day on which it is ready, and annuls those of its kind before it.
    ///
    /// @param lost whether the earlier one was lost
    public void issue(UnitOfWork unit, UUID kase, PersonId person, IssuedKind kind, boolean lost) {
        WorkingCalendar calendar = calendars.asKnownAt(unit.now());
        LocalDate today = calendar.dateOf(unit.now());
        LocalDate ready =
                PickupRules.ready(Deadline.set(unit.now(), law.term(MAKING, today), Deadline.Bearer.STATE, calendar));
        List<IdentityDocument> earlier = people.documentsOf(person).stream()
                .filter(document -> document.kind() == kind.inRegister() && document.annulled() == null)
                .toList();
        Optional<UUID> office = officeOf(person, today).map(Office::id);
        IdentityDocument issued = register.issue(
                unit,
                person,
                kind.inRegister(),
                TEXTS.text("issuer", Language.KK, Map.of()),
                ready,
                PickupRules.expires(ready, (Term.Months) law.term(kind.validity(), today)));
        earlier.forEach(document -> register.annul(unit, document, PickupRules.replaced(lost, today, ready)));
        unit.stage(
                PickupTable.PICKUPS,
                unit.newId(),
                List.of(new PickupAct.Ordered(
                        new Subject<>(person, new PickupAct.Place(issued.id(), ready, office.orElse(null))),
                        kase,
                        unit.now())));
    }

    /// The service centre of the place where a person is registered: permanently, or else temporarily.
    private Optional<Office> officeOf(PersonId person, LocalDate today) {
        List<Registration> held = addresses.standingOrHolding(person, today, new Viewer.Rules()).stream()
                .filter(registration -> registration.holdsOn(today))
                .toList();
        return held.stream()
                .filter(registration -> registration.kind() == RegistrationKind.PERMANENT)
                .findFirst()
                .or(() -> held.stream().findFirst())
                .map(Registration::premises)
                .flatMap(addresses::premises)
                .map(Premises::kato)
                .flatMap(kato -> agencies.competent(Agency.idOf(CENTRES), OfficeKind.SERVICE_CENTRE, kato.value()));
    }
}
