package tereze.cases;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.access.Access;
import tereze.access.AccessAct;
import tereze.access.Role;
import tereze.access.RoleCommand;
import tereze.access.store.RoleTable;
import tereze.acts.ActFamily;
import tereze.acts.ActStream;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.PersonId;
import tereze.acts.Readiness;
import tereze.addresses.Addresses;
import tereze.addresses.ProtectedPeople;
import tereze.agencies.Territory;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Catalogue;
import tereze.catalogue.DeclarationResult;
import tereze.catalogue.Declarations;
import tereze.catalogue.Definition;
import tereze.catalogue.Offers;
import tereze.catalogue.PublicServices;
import tereze.catalogue.ServiceId;
import tereze.catalogue.Shape;
import tereze.catalogue.Vocabulary;
import tereze.law.Law;
import tereze.law.StatutoryTerms;
import tereze.law.WorkingCalendars;
import tereze.mandates.Acting;
import tereze.mandates.store.MandateTable;
import tereze.people.IinPolicy;
import tereze.people.People;
import tereze.testing.Decided;
import tereze.testing.MovingClock;
import tereze.testing.TestActs;
import tereze.testing.TestDatabase;
import tereze.testing.TestReleases;

/// One node that runs the test services on a database, with the real module, the real acts and the country's law.
final class Engine implements AutoCloseable {
    private static final Catalogue DECLARED = new Declared();

    private final AnnotationConfigApplicationContext context;
    private final HikariDataSource pool;
    final Acts acts;
    final Cases cases;
    final OfficerTasks tasks;
    final Questions questions;
    final CaseExpiry expiry;

    /// The people whom a message about a case has reached.
    final Map<UUID, Set<PersonId>> reached = new ConcurrentHashMap<>();

    final CaseTable table;
    final ActStream stream;

    private Engine(
            AnnotationConfigApplicationContext context, HikariDataSource pool, Cellars cellars, MovingClock time) {
        this.context = context;
        this.pool = pool;
        this.stream = context.getBean(ActStream.class);
        this.table = new CaseTable(context.getBean(JdbcClient.class));
        this.acts = context.getBean(Acts.class);
        var evaluator = new RuleEvaluator(
                Map.of("tests.cellar", cellars),
                context.getBean(StatutoryTerms.class),
                new OfficerTerritory(context.getBean(Addresses.class), context.getBean(Access.class)));
        this.cases = new Cases(
                acts,
                table,
                DECLARED,
                new Entrance(PublicServices.byFile(DECLARED), Admittance.FREE),
                evaluator,
                new Acting(
                        context.getBean(People.class),
                        new MandateTable(context.getBean(JdbcClient.class)),
                        List::of,
                        context.getBean(Law.class),
                        context.getBean(WorkingCalendars.class),
                        time),
                new Writers(cellars.writers()));
        this.tasks = new OfficerTasks(cases, table, evaluator, time);
        this.questions = new Questions(cases, context.getBean(StatutoryTerms.class));
        this.expiry = new CaseExpiry(cases, questions, table, (kase, _) -> reached.getOrDefault(kase, Set.of()));
    }

    static Engine start(TestDatabase database, Cellars cellars, MovingClock time) {
        time.drive(database);
        TestReleases.open(
                database,
                DECLARED.all().stream()
                        .map(definition -> definition.service().value())
                        .toArray(String[]::new));
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.appUser());
        pool.setPassword(database.appPassword());
        pool.setMaximumPoolSize(4);
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(InstantSource.class, () -> time);
        context.registerBean("buffered", SecureRandom.class, () -> new SecureRandom());
        context.registerBean("caseActs", ActFamily.class, () -> new ActFamily(CaseAct.class));
        context.registerBean("accessActs", ActFamily.class, () -> new ActFamily(AccessAct.class));
        context.registerBean(Readiness.class, () -> new Readiness(List.of()));
        context.registerBean(IinPolicy.class, () -> IinPolicy.ISSUED_AND_DEMO);
        context.registerBean(ProtectedPeople.class, () -> people -> Set.of());
        context.register(Access.class, RoleTable.class);
        context.scan("tereze.acts", "tereze.law", "tereze.people", "tereze.addresses");
        context.refresh();
        return new Engine(context, pool, cellars, time);
    }

    /// The outcome of an application. If it is refused, only the refusal.
    Object apply(PersonId applicant, String service, String cellar, PersonId... neighbours) {
        return Decided.plain(acts.run(cases.open(application(applicant, service, cellar, neighbours))));
    }

    /// The case that an application opens.
    UUID opened(PersonId applicant, String service, String cellar, PersonId... neighbours) {
        return Decided.state(acts.run(cases.open(application(applicant, service, cellar, neighbours))))
                .id();
    }

    Apply application(PersonId applicant, String service, String cellar, PersonId... neighbours) {
        var asked = new ArrayList<String>();
        for (var neighbour : neighbours) {
            asked.add("\"" + neighbour + "\"");
        }
        return new Apply(
                applicant,
                applicant,
                service,
                new FormData("{\"cellar\":\"" + cellar + "\",\"neighbours\":[" + String.join(",", asked) + "]}"));
    }

    /// Makes a person an officer in the whole country.
    void appoint(PersonId person, String role) {
        acts.run(context.getBean(Access.class)
                .grant(new RoleCommand.Grant(
                        Actor.SYSTEM, person, role, "interior", new Territory("000000000"), Instant.EPOCH, null)));
    }

    /// The outcome of a command. If it is refused, only the refusal.
    Object send(UUID kase, PersonId by, CaseCommand command) {
        return Decided.plain(acts.run(cases.send(kase, by, command)));
    }

    /// The outcome of a question. If it is refused, only the refusal.
    Object ask(UUID kase, PersonId officer, List<Role> roles) {
        return Decided.plain(acts.run(questions.ask(kase, officer, roles, "Which cellar?", null)));
    }

    /// The outcome of a reply. If it is refused, only the refusal.
    Object reply(UUID kase, PersonId by, String text) {
        return Decided.plain(acts.run(questions.reply(kase, by, text, null)));
    }

    Case read(UUID kase) {
        return table.find(kase).orElseThrow().state();
    }

    /// The kinds of a case's acts in their order.
    List<String> kinds(UUID kase) {
        return stream.of(kase).stream()
                .map(act -> act.kind().substring("cases.".length(), act.kind().indexOf('/')))
                .toList();
    }

    /// The names of the writers that wrote for a case, in their order.
    List<String> written(UUID kase) {
        var written = new ArrayList<String>();
        for (var act : stream.after(-1, 10_000, List.of())) {
            if (act.act() instanceof AccessAct.Seen(var _, var person)) {
                var looked = Objects.requireNonNull(person.part());
                if (kase.toString().equals(looked.caseNumber())) {
                    written.add(looked.purpose());
                }
            }
        }
        return written;
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }

    /// The services that are declared next to these tests.
    private static final class Declared implements Catalogue {
        private final List<Definition> definitions = Stream.of(
                        "shared-cellar.yaml", "cellar-objection.yaml", "listed-cellar.yaml", "listed-attic.yaml")
                .map(Declared::read)
                .toList();

        private static Definition read(String file) {
            try (var in = Objects.requireNonNull(Engine.class.getResourceAsStream(file), file)) {
                return switch (Declarations.read(file, in.readAllBytes(), vocabulary())) {
                    case DeclarationResult.Declared(var definition) -> definition;
                    case DeclarationResult.Faulty(var mistakes) -> throw new AssertionError(mistakes);
                    case DeclarationResult.Shared shared -> throw new AssertionError(shared);
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Vocabulary vocabulary() {
            return new Vocabulary(
                    Set.of("interior"),
                    Set.of("cellar-officer"),
                    TestActs.of("cellar-rules"),
                    Set.of("consent-lapse", "objection-term", "officer-decision"),
                    Set.of(),
                    Set.of(),
                    new Offers(
                            Map.of(
                                    "tests.cellar",
                                    new Offers.Source(
                                            "tests.cellar",
                                            Shape.of(Cellars.Asked.class),
                                            Shape.of(Cellars.Facts.class))),
                            Cellars.WRITERS.stream()
                                    .collect(Collectors.toMap(
                                            Function.identity(),
                                            name -> new Offers.Writer(name, Shape.of(Cellars.Asked.class)))),
                            Map.of()),
                    Map.of(),
                    Set.of("document"),
                    Map.of(),
                    Map.of(),
                    Map.of());
        }

        @Override
        public Optional<Definition> current(ServiceId service) {
            return definitions.stream()
                    .filter(definition -> definition.service().equals(service))
                    .findFirst();
        }

        @Override
        public Optional<Definition> at(ServiceId service, int version) {
            return current(service).filter(definition -> definition.version() == version);
        }

        @Override
        public List<Definition> all() {
            return definitions;
        }
    }
}
