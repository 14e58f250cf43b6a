package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Change;
import tereze.acts.Command;
import tereze.acts.CommitOutcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.acts.table.RowVersion;
import tereze.acts.table.StateTable;
import tereze.addresses.RegistrationCommand.Dispute;
import tereze.addresses.RegistrationCommand.End;
import tereze.addresses.RegistrationCommand.Register;
import tereze.addresses.RegistrationCommand.Seal;
import tereze.addresses.RegistrationOutcome.AlreadyRegistered;
import tereze.addresses.RegistrationOutcome.Staged;
import tereze.addresses.RegistrationOutcome.Written;
import tereze.addresses.store.AddressTables;
import tereze.api.Text;

/// The register of residence with its tables and acts.
@Tag("prove")
class AddressesIT extends RegisterOfHomes {
    @Test
    void knowsPremisesAndHowTheirAddressesAreWritten() {
        assertThat(addresses.premises(FLAT_RKA))
                .contains(addresses.premises(FLAT).orElseThrow());
        assertThat(addresses.premises(new Rka("9999999999999999"))).isEmpty();
        assertThat(addresses.addressesOf(List.of(FLAT, HOUSE, new UUID(0, 0)))).containsOnlyKeys(FLAT, HOUSE);
        assertThat(addresses.addressesOf(List.of(FLAT)).get(FLAT))
                .isEqualTo(new Address(
                        FLAT,
                        FLAT_RKA,
                        new Kato("711210000"),
                        new Text(
                                "Астана қаласы, Есіл ауданы, Достық көшесі, 12-үй, 45-пәтер",
                                "город Астана, район Есиль, улица Достык, д. 12, кв. 45",
                                "Astana city, Esil District, Dostyk Street, 12, apt. 45")));
        assertThatThrownBy(() -> addresses.addressesOf(Collections.nCopies(501, FLAT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsOwnersNowAndToCome() {
        Dwelling dwelling = addresses.dwelling(FLAT, TODAY, RULES).orElseThrow();
        assertThat(dwelling.ownersOn(TODAY)).containsExactly(new Owner.Person(OWNER));
        assertThat(dwelling.owners()).hasSize(2);
        assertThat(addresses.ownedBy(OWNER, TODAY))
                .extracting(Ownership::premises)
                .contains(FLAT);
        assertThat(addresses.dwelling(new UUID(0, 0), TODAY, RULES)).isEmpty();
    }

    @Test
    void registersAndTellsWhoLivesWhere() {
        PersonId person = somebody();
        Written written = carry(Register.permanent(person, FLAT, TODAY, false)).getFirst();

        assertThat(addresses.standingOf(person, RULES)).containsExactly(written.registration());
        assertThat(addresses.residence(person, false, FLAT_RKA, TODAY, RULES)).contains(written.registration());
        assertThat(addresses.residence(person, false, FLAT_RKA, TODAY.minusDays(1), RULES))
                .isEmpty();
        assertThat(addresses.residence(person, false, HOUSE_RKA, TODAY, RULES)).isEmpty();
        assertThat(addresses.residence(person, false, new Rka("9999999999999999"), TODAY, RULES))
                .isEmpty();
        assertThat(addresses.dwelling(FLAT, TODAY, RULES).orElseThrow().residents())
                .contains(written.registration());
        assertThat(node.stream().find(written.act()).orElseThrow().subjects()).containsExactly(person);
    }

    @Test
    void endsTheOldPermanentOneWhenANewOneBegins() {
        PersonId person = somebody();
        carry(Register.permanent(person, FLAT, TODAY.minusYears(1), false));
        carry(Register.permanent(person, HOUSE, TODAY.plusDays(10), false));

        List<Registration> history = addresses.historyOf(person, RULES);
        assertThat(history).extracting(Registration::premises).containsExactly(HOUSE, FLAT);
        assertThat(history).extracting(Registration::ended).containsExactly(null, TODAY.plusDays(10));
        assertThat(addresses.standingOf(person, RULES))
                .extracting(Registration::premises)
                .containsExactly(HOUSE);
        assertThat(addresses.residence(person, false, FLAT_RKA, TODAY, RULES))
                .as("until then")
                .isPresent();
        assertThat(addresses.dwelling(FLAT, TODAY, RULES).orElseThrow().residents())
                .extracting(Registration::person)
                .contains(person);
        assertThat(addresses
                        .dwelling(FLAT, TODAY.plusDays(10), RULES)
                        .orElseThrow()
                        .residents())
                .extracting(Registration::person)
                .doesNotContain(person);
    }

    @Test
    void lastsAPermanentAndATemporaryOneBesideEachOther() {
        PersonId person = somebody();
        carry(Register.temporary(person, HOUSE, TODAY, TODAY.plusMonths(3), false));
        carry(Register.permanent(person, HOUSE, TODAY, false));

        assertThat(addresses.standingOf(person, RULES))
                .extracting(Registration::kind)
                .containsExactly(RegistrationKind.PERMANENT, RegistrationKind.TEMPORARY);
        assertThat(addresses
                        .residence(person, false, HOUSE_RKA, TODAY, RULES)
                        .orElseThrow()
                        .kind())
                .isEqualTo(RegistrationKind.PERMANENT);
    }

    @Test
    void writesNothingForARefusal() {
        PersonId person = somebody();
        Written first = carry(Register.permanent(person, FLAT, TODAY, false)).getFirst();
        long acts = node.stream().last();

        assertThat(decide(Register.permanent(person, FLAT, TODAY, false)))
                .isEqualTo(new AlreadyRegistered(first.registration().id()));
        assertThat(node.stream().last()).isEqualTo(acts);
    }

    @Test
    void movesAParentAndAChildInOneChange() {
        PersonId parent = somebody();
        PersonId child = somebody();
        carry(Register.permanent(parent, FLAT, TODAY, false), Register.permanent(child, FLAT, TODAY, false));

        List<Written> moved = carry(
                Register.permanent(parent, HOUSE, TODAY, false),
                Register.permanent(child, HOUSE, TODAY, false).following());

        assertThat(moved).hasSize(4);
        assertThat(addresses.historyOf(child, RULES))
                .extracting(Registration::endReason)
                .containsExactlyInAnyOrder(null, EndReason.MOVED);
    }

    @Test
    void refusesTwoCommandsAboutOneRegistration() {
        PersonId person = somebody();
        UUID id = carry(Register.permanent(person, FLAT, TODAY, false))
                .getFirst()
                .registration()
                .id();
        assertThatThrownBy(() -> decide(new Dispute(id, TODAY), new End(id, TODAY, EndReason.BY_PERSON)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void raisesTheVersionByOneWithEachCommand() {
        UUID id = carry(Register.temporary(somebody(), HOUSE, TODAY, TODAY.plusMonths(1), false))
                .getFirst()
                .registration()
                .id();
        carry(new Dispute(id, TODAY));
        carry(new Seal(id));
        carry(new End(id, TODAY.plusDays(3), EndReason.BY_OFFICER));

        assertThat(addresses.registration(id, RULES).orElseThrow().version().number())
                .isEqualTo(4);
    }

    @Test
    void keepsOneOfManyRegistrationsThatArriveAtOnce() throws Exception {
        PersonId person = somebody();
        List<Callable<RegistrationOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID premises = i % 2 == 0 ? FLAT : HOUSE;
            calls.add(() -> decide(Register.permanent(person, premises, TODAY, false)));
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<RegistrationOutcome> answer : callers.invokeAll(calls)) {
                assertThat(answer.get()).isInstanceOfAny(Staged.class, AlreadyRegistered.class);
            }
        }
        assertThat(addresses.standingOf(person, RULES)).hasSize(1);
    }

    @Test
    void movesTheGuardOfPremisesWithEveryChangeThere() {
        int before = guard(HOUSE);
        PersonId person = somebody();
        carry(Register.permanent(person, HOUSE, TODAY, false));
        Change seen = attempt(unit -> addresses.dwelling(HOUSE, TODAY, RULES));
        carry(Register.permanent(person, FLAT, TODAY, false));

        assertThat(guard(HOUSE)).isEqualTo(before + 2);
        assertThat(seen.relied())
                .contains(new RowVersion("addresses.dwelling", HOUSE, before + 1))
                .contains(new RowVersion("addresses.premises", HOUSE, 1));
    }

    @Test
    void decidesAgainWhatReadTheGuardBeforeAndAfterAnotherChange() {
        Change change = attempt(unit -> {
            addresses.dwelling(HOUSE, TODAY, RULES);
            elsewhere(() -> carry(Register.permanent(somebody(), HOUSE, TODAY, false)));
            return addresses.register(unit, List.of(Register.permanent(somebody(), HOUSE, TODAY, false)));
        });
        assertThat(node.acts().commit(change)).isInstanceOf(CommitOutcome.VersionConflict.class);
    }

    @Test
    void carriesOutWhatReliesOnTheGuardThatItMoves() {
        PersonId person = somebody();
        Change change = attempt(unit -> {
            addresses.dwelling(HOUSE, TODAY, RULES);
            return addresses.register(unit, List.of(Register.permanent(person, HOUSE, TODAY, false)));
        });
        assertThat(node.acts().commit(change)).isInstanceOf(CommitOutcome.Committed.class);
        assertThat(addresses.standingOf(person, RULES)).hasSize(1);
    }

    private static Change attempt(Function<UnitOfWork, ?> attempt) {
        return node.acts()
                .attempt(Command.<Object>by(OWNER, "test", unit -> Objects.requireNonNull(attempt.apply(unit))))
                .change();
    }

    /// Runs a change of another caller, and therefore on another thread.
    private static void elsewhere(Runnable change) {
        try {
            Thread.ofVirtual().start(change).join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasTheColumnsThatItsRecordsName() {
        JdbcClient owner = JdbcClient.create(database.owner());
        for (StateTable<?> table : List.of(
                AddressTables.PLACES,
                AddressTables.STREETS,
                AddressTables.BUILDINGS,
                AddressTables.PREMISES,
                AddressTables.OWNERSHIPS,
                AddressTables.REGISTRATIONS)) {
            assertThat(owner.sql("select attname::text from pg_attribute where attrelid = ?::regclass and attnum > 0")
                            .param(table.name())
                            .query(String.class)
                            .set())
                    .isEqualTo(table.columnNames());
        }
    }

    private static int guard(UUID premises) {
        return Addresses.DWELLING.loader(node.jdbc()).first(premises).orElse(0);
    }
}
