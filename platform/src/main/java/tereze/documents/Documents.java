package tereze.documents;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationAct.Residence;
import tereze.addresses.Viewer;
import tereze.api.DateWords;
import tereze.documents.paper.NoticePrinter;
import tereze.documents.paper.RegistrationNotice;
import tereze.documents.rules.ValidityRules;
import tereze.documents.store.DocumentTable;
import tereze.law.WorkingCalendar;
import tereze.law.WorkingCalendars;
import tereze.people.People;
import tereze.people.Person;

/// The documents of people, and the public check of a document. A document is made from an act of a register, so
/// nobody orders one. Thread-safe.
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

    /// Documents of a person, newest first, with what the register says now of their registrations: the table only
    /// helps to find them.
    ///
    /// @param before the number of the last document of the page before, exclusive
    public List<Document> of(PersonId holder, long before, int limit) {
        List<Document> found = documents.of(holder, before, limit);
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, Registration> held = addresses.historyOf(holder, new Viewer.Rules()).stream()
                .collect(Collectors.toMap(Registration::id, Function.identity()));
        return found.stream()
                .flatMap(document -> Optional.ofNullable(held.get(document.registration()))
                        .map(now -> asRegistered(document, now))
                        .or(() -> asRegistered(document))
                        .stream())
                .toList();
    }

    /// Those of a person's registrations that have a document. A registration that was loaded from another register
    /// has no act of registration, and so no document.
    public Set<UUID> among(Collection<UUID> registrations, PersonId holder) {
        return registrations.isEmpty() ? Set.of() : documents.among(registrations, holder);
    }

    /// A document as PDF, rendered now from its act and from the current data of the registers about holder and
    /// premises. Empty if there is none, if it belongs to another person, or if the act's part about the person was
    /// erased.
    ///
    /// @throws tereze.acts.Overloaded if too many are being rendered
    public Optional<byte[]> file(UUID document, PersonId holder) {
        return documents
                .find(document)
                .filter(found -> found.holder().equals(holder))
                .filter(this::genuine)
                .flatMap(this::notice)
                .map(printer::print);
    }

    /// The validity of a document today.
    public Validity validity(Document document) {
        return ValidityRules.on(calendars.dayOf(time.instant()), document);
    }

    /// Whether the public check may report that a document is valid. For a protected person it may not: anybody with
    /// an old copy would learn that the person still lives there.
    public boolean isTold(Document document) {
        return addresses
                .registration(document.registration(), new Viewer.Agency(false))
                .isPresent();
    }

    /// The public answer for a code. The table only helps to find the act: the answer comes from the act and the
    /// register.
    public CheckResult check(CheckCode code) {
        return documents
                .byCode(code)
                .filter(this::genuine)
                .flatMap(this::asRegistered)
                .map(this::checked)
                .orElse(CheckResult.UNKNOWN);
    }

    private CheckResult checked(Document document) {
        boolean told = isTold(document);
        return told && validity(document).holds() ? CheckResult.HOLDS : CheckResult.HOLDS_NOT;
    }

    /// Whether a document is based on an act that registered its holder, and its code is the one derived from that
    /// act.
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

    private Optional<Document> asRegistered(Document document) {
        return addresses
                .registration(document.registration(), new Viewer.Rules())
                .map(Versioned::state)
                .map(now -> asRegistered(document, now));
    }

    private static Document asRegistered(Document document, Registration now) {
        return new Document(
                document.id(),
                document.seq(),
                document.at(),
                document.holder(),
                document.registration(),
                now.kind(),
                now.since(),
                now.until(),
                now.ended(),
                document.code());
    }

    private Optional<RegistrationNotice> notice(Document document) {
        return residence(document)
                .flatMap(residence -> people.find(document.holder())
                        .flatMap(person -> addresses
                                .addressOf(residence.premises())
                                .map(address -> notice(document, residence, person, address))));
    }

    private Optional<Residence> residence(Document document) {
        return acts.find(document.id())
                .map(act -> (RegistrationAct.Registered) act.act())
                .flatMap(registered -> Optional.ofNullable(registered.person().part()));
    }

    private RegistrationNotice notice(Document document, Residence residence, Person person, Address address) {
        WorkingCalendar calendar = calendars.asKnownAt(document.at());
        return new RegistrationNotice(
                person.fullName(),
                person.iin().masked(),
                address.text(),
                residence.kind(),
                residence.since(),
                residence.until() == null ? null : DateWords.lastDay(residence.until()),
                document.seq(),
                document.id(),
                document.at(),
                calendar.dateOf(document.at()),
                document.code());
    }
}
