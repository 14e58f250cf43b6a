package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.access.Access;
import tereze.access.RoleCommand;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.AnyRow;
import tereze.acts.Change;
import tereze.acts.Command;
import tereze.acts.CommitOutcome;
import tereze.acts.Families;
import tereze.acts.NotedRow;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.RegistrationCommand;
import tereze.addresses.RegistrationOutcome;
import tereze.addresses.Rka;
import tereze.agencies.Agency;
import tereze.agencies.Territory;
import tereze.cases.Apply;
import tereze.cases.ApplyRefusal;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.Cases;
import tereze.cases.FormData;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.store.DefinitionRegister;
import tereze.exchange.AddressRequests;
import tereze.exchange.AskPerson;
import tereze.exchange.Exchange;
import tereze.exchange.RequestCommand;
import tereze.exchange.VerifyAddress;
import tereze.exchange.Webhooks;
import tereze.mandates.GiveMandate;
import tereze.mandates.MandateCommand;
import tereze.mandates.Mandates;
import tereze.notices.ContactBook;
import tereze.notices.ContactsAct;
import tereze.notices.PushAddress;
import tereze.notices.PushSubscriptions;
import tereze.people.Iin;
import tereze.testing.Decided;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRoles;
import tereze.testing.TestServer;

/// A command relies on every row that it reads. For the commands of all modules, the test changes each row that a
/// command noted, in plain SQL, between its decision and its commit. Then the command is decided again. Of two
/// equal commands at the same time, the later one sees the result of the earlier.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("prove")
@Tag("P2")
class EveryReadCountsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String DONE = "Done";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final TestRegisters registers = new TestRegisters(database);
    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));
    private final TestServer server = TestServer.start(database, Map.of(), clock);
    private final Acts acts = server.bean(Acts.class);
    private int homes;

    /// A command of one module.
    ///
    /// @param prepared creates what the command needs, and returns a supplier of equal commands
    /// @param second the outcome of the second of two equal commands at the same time
    record Door(String name, Supplier<Supplier<Command<? extends Outcome<?, ?>>>> prepared, String second) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void putTheGuardsAside() {
        registers.agency("education", "school-admission", "order-564", false);
        registers.privateOrganisation("steppe-bank");
        Stream.concat(
                        Families.tables().stream().map(table -> table.name()),
                        Families.guards().stream().map(set -> set.table()).distinct())
                .forEach(table -> AnyRow.putAside(owner, table));
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    List<Door> doors() {
        return List.of(
                new Door("cases: open for another", this::opening, "OpenAlready"),
                new Door("cases: open at a home", this::applying, "OpenAlready"),
                new Door("cases: consent", this::consenting, "AnsweredAlready"),
                new Door("cases: withdraw for another", this::withdrawing, "WrongStage"),
                new Door("mandates: give", this::giving, DONE),
                new Door("mandates: revoke", this::revoking, "EndedBefore"),
                new Door("roles: grant", this::granting, "AlreadyHeld"),
                new Door("roles: end", this::ending, "NotHeld"),
                new Door("exchange: verify", this::verifying, DONE),
                new Door("exchange: ask", this::asking, DONE),
                new Door("exchange: answer", this::answering, "AnsweredAlready"),
                new Door("exchange: set a webhook", this::hooking, DONE),
                new Door("exchange: remove a webhook", this::unhooking, "Unknown"),
                new Door("identity: order a passport", this::ordering, "WrongStage"),
                new Door("civil: register a birth", this::bearing, "WrongStage"),
                new Door("push: turn on", this::pushing, DONE),
                new Door("push: turn off", this::silencing, "Unknown"),
                new Door("contacts: choose", this::choosing, DONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void decidesAgainWhereARowThatItReadHasMoved(Door door) {
        Supplier<Command<? extends Outcome<?, ?>>> commands = door.prepared().get();
        assertThat(Decided.plain(relying(commands.get()))).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void seesTheEqualCommandThatCameFirst(Door door) {
        Supplier<Command<? extends Outcome<?, ?>>> commands = door.prepared().get();
        assertThat(outcome(new Two(commands.get(), commands.get()))).isEqualTo(door.second());
    }

    /// Two commands at the same time. The second is decided before the first is committed, and is committed after
    /// it.
    record Two(Command<? extends Outcome<?, ?>> first, Command<? extends Outcome<?, ?>> second) {}

    /// The outcome of the second command.
    private String outcome(Two two) {
        AtomicInteger attempts = new AtomicInteger();
        Outcome<?, ?> second = run(two.second(), () -> {
            if (attempts.getAndIncrement() == 0) {
                Outcome<?, ?> first = acts.run(two.first());
                assertThat(first).isInstanceOf(Outcome.Done.class);
            }
        });
        return Decided.plain(second).getClass().getSimpleName();
    }

    @Test
    void aRightThatWasTakenBackFirstIsNotUsed() {
        TestPerson principal = adult();
        TestPerson holder = adult();
        UUID mandate = given(principal, holder);
        Command<? extends Outcome<?, ?>> revocation =
                server.bean(Mandates.class).end(mandate, new MandateCommand.Revoke(id(principal)));
        assertThat(outcome(new Two(revocation, opening(principal, holder)))).isEqualTo("NotActing");

        UUID again = given(principal, holder);
        UUID kase = Decided.state(acts.run(opening(principal, holder))).id();
        assertThat(outcome(new Two(
                        server.bean(Mandates.class).end(again, new MandateCommand.Revoke(id(principal))),
                        server.bean(Cases.class).send(kase, id(holder), new CaseCommand.Withdraw(id(holder))))))
                .isEqualTo("Unknown");
    }

    @Test
    void aMandateIsEndedOnce() {
        TestPerson principal = adult();
        TestPerson holder = adult();
        UUID mandate = given(principal, holder);
        assertThat(outcome(new Two(
                        server.bean(Mandates.class).end(mandate, new MandateCommand.Revoke(id(principal))),
                        server.bean(Mandates.class).end(mandate, new MandateCommand.Decline(id(holder))))))
                .isEqualTo("EndedBefore");
    }

    @Test
    void ofTwoAnswersTheFirstCounts() {
        TestPerson person = adult();
        AddressRequests requests = server.bean(AddressRequests.class);
        UUID request = Decided.state(acts.run(requests.ask(question(person)))).id();
        assertThat(outcome(new Two(
                        requests.answer(request, id(person), new RequestCommand.Give(id(person))),
                        requests.answer(request, id(person), new RequestCommand.Refuse(id(person))))))
                .isEqualTo("AnsweredAlready");
    }

    @Test
    void theRegisterOfResidenceReliesOnWhatItReads() {
        TestPerson person = adult();
        UUID home = registers.premises(rka());
        RegistrationCommand moves = RegistrationCommand.Register.permanent(id(person), home, TODAY, false);
        Command<RegistrationOutcome> command =
                Command.bySystem("test", unit -> server.bean(Addresses.class).register(unit, List.of(moves)));
        assertThat(relying(command)).isInstanceOf(RegistrationOutcome.Staged.class);
    }

    @Test
    void theRegisterOfDefinitionsReliesOnWhatItReads() {
        Definition known = server.bean(Catalogue.class).all().getFirst();
        Definition next = new Definition(
                known.service(), 900, known.sha256(), true, known.about(), known.form(), known.procedure());
        new DefinitionRegister(new ActsRunBy(acts, this::relying), server.bean(JdbcClient.class))
                .register(List.of(next));
    }

    /// Changes each row that a command reads between a decision and its commit, and expects a conflict. Then
    /// changes all of them at once and runs the command.
    private <R> R relying(Command<R> command) {
        List<NotedRow> noted = NotedRow.of(acts.attempt(command).change());
        assertThat(noted).as("rows that the command read").isNotEmpty();
        for (int i = 0; i < noted.size(); i++) {
            Change decided = acts.attempt(command).change();
            // Each attempt draws its own numbers of documents and people, and relies on it that nobody has them.
            NotedRow row = NotedRow.of(decided).get(i);
            row.move(owner);
            assertThat(acts.commit(decided)).as("moved: %s", row).isInstanceOf(CommitOutcome.VersionConflict.class);
            row.moveBack(owner);
        }
        AtomicInteger attempts = new AtomicInteger();
        R result = run(command, () -> {
            if (attempts.getAndIncrement() == 0) {
                noted.stream().filter(NotedRow::isThere).forEach(row -> row.move(owner));
            }
        });
        assertThat(attempts).hasValue(noted.stream().anyMatch(NotedRow::isThere) ? 2 : 1);
        return result;
    }

    /// Runs a command, with an action between each decision and its commit.
    private <R> R run(Command<R> command, Runnable between) {
        return acts.run(command, result -> {
            between.run();
            return null;
        });
    }

    private Supplier<Command<? extends Outcome<?, ?>>> opening() {
        TestPerson principal = adult();
        TestPerson holder = adult();
        given(principal, holder);
        return () -> opening(principal, holder);
    }

    private Command<Outcome<Case, ApplyRefusal>> opening(TestPerson principal, TestPerson holder) {
        return server.bean(Cases.class)
                .open(new Apply(id(principal), id(holder), "passport", new FormData("{\"reason\":\"first\"}")));
    }

    private Supplier<Command<? extends Outcome<?, ?>>> applying() {
        TestPerson landlord = adult();
        TestPerson tenant = adult();
        String rka = rka();
        registers.owned(registers.premises(rka), landlord);
        return () -> applying(tenant, rka);
    }

    private Command<Outcome<Case, ApplyRefusal>> applying(TestPerson tenant, String rka) {
        String form = "{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}".formatted(rka, TODAY);
        return server.bean(Cases.class)
                .open(new Apply(id(tenant), id(tenant), "residence-temporary", new FormData(form)));
    }

    private Supplier<Command<? extends Outcome<?, ?>>> consenting() {
        TestPerson landlord = adult();
        TestPerson tenant = adult();
        String rka = rka();
        registers.owned(registers.premises(rka), landlord);
        UUID kase = Decided.state(acts.run(applying(tenant, rka))).id();
        return () -> server.bean(Cases.class).send(kase, id(landlord), new CaseCommand.GiveConsent(id(landlord)));
    }

    private Supplier<Command<? extends Outcome<?, ?>>> withdrawing() {
        TestPerson principal = adult();
        TestPerson holder = adult();
        given(principal, holder);
        UUID kase = Decided.state(acts.run(opening(principal, holder))).id();
        return () -> server.bean(Cases.class).send(kase, id(holder), new CaseCommand.Withdraw(id(holder)));
    }

    private UUID given(TestPerson principal, TestPerson holder) {
        return Decided.state(acts.run(server.bean(Mandates.class).give(wished(principal, holder))))
                .id();
    }

    private static GiveMandate wished(TestPerson principal, TestPerson holder) {
        return new GiveMandate(id(principal), new Iin(holder.iin()), List.of("passport"), LocalDate.of(2026, 12, 31));
    }

    private Supplier<Command<? extends Outcome<?, ?>>> giving() {
        GiveMandate wished = wished(adult(), adult());
        return () -> server.bean(Mandates.class).give(wished);
    }

    private Supplier<Command<? extends Outcome<?, ?>>> revoking() {
        TestPerson principal = adult();
        UUID mandate = given(principal, adult());
        return () -> server.bean(Mandates.class).end(mandate, new MandateCommand.Revoke(id(principal)));
    }

    private Supplier<Command<? extends Outcome<?, ?>>> granting() {
        RoleCommand.Grant grant = new RoleCommand.Grant(
                Actor.SYSTEM,
                id(adult()),
                "migration-officer",
                "interior",
                new Territory("710000000"),
                clock.instant(),
                null);
        return () -> server.bean(Access.class).grant(grant);
    }

    private Supplier<Command<? extends Outcome<?, ?>>> ending() {
        UUID role = Decided.state(acts.run(server.bean(Access.class)
                        .grant(new RoleCommand.Grant(
                                Actor.SYSTEM,
                                id(adult()),
                                "migration-officer",
                                "interior",
                                new Territory("710000000"),
                                clock.instant().minusSeconds(60),
                                null))))
                .id();
        return () -> server.bean(Access.class).end(new RoleCommand.End(Actor.SYSTEM, role));
    }

    private Supplier<Command<? extends Outcome<?, ?>>> verifying() {
        TestPerson person = adult();
        String rka = homeOf(person);
        VerifyAddress question = new VerifyAddress(
                Agency.idOf("education"),
                "education",
                new Iin(person.iin()),
                new Rka(rka),
                "school-admission",
                "order-564",
                null);
        return () -> server.bean(Exchange.class).verify(question);
    }

    private Supplier<Command<? extends Outcome<?, ?>>> asking() {
        AskPerson question = question(adult());
        return () -> server.bean(AddressRequests.class).ask(question);
    }

    private AskPerson question(TestPerson person) {
        return new AskPerson("steppe-bank", new Iin(person.iin()), new Rka(homeOf(person)), "Несие");
    }

    private Supplier<Command<? extends Outcome<?, ?>>> answering() {
        TestPerson person = adult();
        UUID request = Decided.state(acts.run(server.bean(AddressRequests.class).ask(question(person))))
                .id();
        return () ->
                server.bean(AddressRequests.class).answer(request, id(person), new RequestCommand.Give(id(person)));
    }

    private Supplier<Command<? extends Outcome<?, ?>>> hooking() {
        Webhooks webhooks = server.bean(Webhooks.class);
        return () -> webhooks.set("steppe-bank", "https://bank.example");
    }

    private Supplier<Command<? extends Outcome<?, ?>>> unhooking() {
        Webhooks webhooks = server.bean(Webhooks.class);
        assertThat(acts.run(webhooks.set("steppe-bank", "https://bank.example")))
                .isInstanceOf(Outcome.Done.class);
        return () -> webhooks.remove("steppe-bank");
    }

    private Supplier<Command<? extends Outcome<?, ?>>> ordering() {
        TestPerson person = adult();
        return granting(person, "migration-officer", "passport", "{\"reason\":\"first\"}");
    }

    private Supplier<Command<? extends Outcome<?, ?>>> bearing() {
        TestPerson mother = registers.woman(adult());
        homeOf(mother);
        homes++;
        return granting(mother, "registrar", "birth-registration", """
                {"medicalCertificate":"МС-%d","born":"%s","sex":"female","familyName":"Әлиева","givenName":"Айша",
                 "patronymic":"Ерланқызы"}""".formatted(homes, TODAY.minusDays(2)));
    }

    /// An officer grants what a person has applied for. The writer of the outcome is a part of this command.
    private Supplier<Command<? extends Outcome<?, ?>>> granting(
            TestPerson person, String role, String service, String form) {
        Cases cases = server.bean(Cases.class);
        UUID kase = Decided.state(acts.run(cases.open(new Apply(id(person), id(person), service, new FormData(form)))))
                .id();
        PersonId officer = id(adult());
        return () -> cases.send(
                kase, officer, new CaseCommand.Grant(officer, TestRoles.of(role), CaseAct.Grounds.inWords("seen")));
    }

    private Supplier<Command<? extends Outcome<?, ?>>> pushing() {
        TestPerson person = adult();
        PushAddress address = new PushAddress("https://push.example/" + person.id(), "BA", "AA", "Firefox");
        return () -> server.bean(PushSubscriptions.class).begin(id(person), address);
    }

    private Supplier<Command<? extends Outcome<?, ?>>> silencing() {
        TestPerson person = adult();
        PushAddress address = new PushAddress("https://push.example/" + person.id(), "BA", "AA", "Firefox");
        PushSubscriptions pushes = server.bean(PushSubscriptions.class);
        UUID id = Decided.state(acts.run(pushes.begin(id(person), address))).id();
        return () -> pushes.turnOff(id, id(person));
    }

    private Supplier<Command<? extends Outcome<?, ?>>> choosing() {
        TestPerson person = adult();
        return () -> server.bean(ContactBook.class)
                .choose(id(person), new ContactsAct.Choice("a@example.kz", null, null, List.of()));
    }

    private TestPerson adult() {
        return registers.person("Сәбитов", "Ерлан");
    }

    private String rka() {
        homes++;
        return "07100000%08d".formatted(homes);
    }

    private String homeOf(TestPerson person) {
        String rka = rka();
        registers.registration(person, registers.premises(rka), TODAY.minusYears(1), null);
        return rka;
    }

    private static PersonId id(TestPerson of) {
        return new PersonId(of.id());
    }
}
