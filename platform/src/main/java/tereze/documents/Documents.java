package tereze.documents;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationAct.Residence;
import tereze.addresses.Viewer;
import tereze.documents.paper.NoticePrinter;
import tereze.documents.paper.RegistrationNotice;
import tereze.documents.rules.Holding;
import tereze.documents.store.DocumentTable;
import tereze.law.WorkingCalendar;
import tereze.law.WorkingCalendars;
import tereze.people.People;
import tereze.people.Person;

/// What people walk away with, and whether what somebody was handed is genuine. Nobody orders a document: it follows
/// from an act of a register. Thread-safe.
@Component
public final class Documents {
    private final DocumentTable documents;
    private final ActStream acts;
    private final People people;
    private final Addresses addresses;
    private final WorkingCalendars calendars;
    private final InstantSource time;
    private final NoticePrinter printer;

    Documents(
            DocumentTable documents,
            ActStream acts,
            People people,
            Addresses addresses,
            WorkingCalendars calendars,
            InstantSource time,
            NoticePrinter printer) {
        this.documents = documents;
        this.acts = acts;
        this.people = people;
        this.addresses = addresses;
        this.calendars = calendars;
        this.time = time;
        this.printer = printer;
    }

    /// Documents of a person, the newest first.
    ///
    /// @param before the number of the last of the page before, exclusive
    public List<Document> of(PersonId holder, long before, int limit) {
        return documents.of(holder, before, limit);
    }

    /// Those of a person's registrations of which there is a document. One that was brought over from another register
    /// rests on no act that says so, and has none.
    public Set<UUID> among(Collection<UUID> registrations, PersonId holder) {
        return registrations.isEmpty() ? Set.of() : documents.among(registrations, holder);
    }

    /// A document as PDF, made now from the act it rests on and from what the registers say of holder and place. Empty
    /// where there is none, or it is somebody else's, or what the act says of the person was erased.
    ///
    /// @throws tereze.acts.Overloaded if too many are being made
    public Optional<byte[]> file(UUID document, PersonId holder) {
        return documents
                .find(document)
                .filter(found -> found.holder().equals(holder))
                .filter(this::genuine)
                .flatMap(this::notice)
                .map(printer::print);
    }

    /// Whether what a document says holds today.
    public Validity validity(Document document) {
        Instant now = time.instant();
        return Holding.on(calendars.asKnownAt(now).dateOf(now), document);
    }

    /// Whether anybody is told that a document holds. Of a person under protection nobody is: who keeps an old paper
    /// would learn that they still live there.
    public boolean isTold(Document document) {
        return addresses
                .registration(document.registration(), new Viewer.Agency(false))
                .isPresent();
    }

    /// What anybody is told of a document of this code. The table only tells where to look: what is answered is what
    /// the
    /// act and the register say.
    public Checked check(CheckCode code) {
        return documents
                .byCode(code)
                .filter(this::genuine)
                .flatMap(this::asRegistered)
                .map(this::checked)
                .orElse(Checked.UNKNOWN);
    }

    private Checked checked(Document document) {
        boolean told = isTold(document);
        return told && validity(document).holds() ? Checked.HOLDS : Checked.HOLDS_NOT;
    }

    /// Whether a document rests on an act of registering its holder, and its code is the one that this act gives.
    private boolean genuine(Document document) {
        boolean registered = acts.find(document.id())
                .filter(act -> act.thing().equals(document.registration()))
                .filter(act -> act.act() instanceof RegistrationAct.Registered(var holder)
                        && holder.person().equals(document.holder()))
                .isPresent();
        return registered
                && acts.secretOf(document.id(), document.holder(), DocumentListener.CODE)
                        .map(CheckCode::of)
                        .filter(document.code()::equals)
                        .isPresent();
    }

    /// A document with what the register says now.
    private Optional<Document> asRegistered(Document document) {
        return addresses
                .registration(document.registration(), new Viewer.Rules())
                .map(Versioned::state)
                .map(now -> new Document(
                        document.id(),
                        document.seq(),
                        document.at(),
                        document.holder(),
                        document.registration(),
                        now.kind(),
                        now.since(),
                        now.until(),
                        now.ended(),
                        document.code()));
    }

    private Optional<RegistrationNotice> notice(Document document) {
        return residence(document)
                .flatMap(residence -> people.find(document.holder())
                        .flatMap(person -> address(residence.premises())
                                .map(address -> notice(document, residence, person, address))));
    }

    private Optional<Residence> residence(Document document) {
        return acts.find(document.id()).flatMap(act -> switch (act.act()) {
            case RegistrationAct.Registered(var holder) -> Optional.ofNullable(holder.part());
            default -> throw new IllegalStateException("document " + document.id() + " rests on " + act.kind());
        });
    }

    private Optional<Address> address(UUID premises) {
        return Optional.ofNullable(addresses.addressesOf(List.of(premises)).get(premises));
    }

    private RegistrationNotice notice(Document document, Residence residence, Person person, Address address) {
        WorkingCalendar calendar = calendars.asKnownAt(document.at());
        return new RegistrationNotice(
                person.fullName(),
                person.iin().masked(),
                address.text(),
                residence.kind(),
                residence.since(),
                residence.until() == null ? null : residence.until().minusDays(1),
                document.seq(),
                document.id(),
                document.at(),
                calendar.dateOf(document.at()),
                document.code());
    }
}
