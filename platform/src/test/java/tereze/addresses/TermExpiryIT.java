package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tereze.acts.ActFamily;
import tereze.acts.Actor;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.acts.commit.RunningActs;
import tereze.addresses.RegistrationCommand.Register;
import tereze.addresses.store.AddressSearch;
import tereze.addresses.store.PremisesQueries;
import tereze.addresses.store.RegistrationTable;

/// Temporary registrations end on their last day, and their people are reminded before.
class TermExpiryIT extends RegisterOfHomes {
    @Test
    void endsTemporaryOnesAtTheirTermByItselfAndOnce() {
        List<RegistrationCommand> commands = new ArrayList<>();
        for (int i = 0; i < TermExpiry.BATCH + 5; i++) {
            commands.add(Register.temporary(somebody(), HOUSE, TODAY.minusYears(3), TODAY.minusYears(2), false));
        }
        PersonId later = somebody();
        carry(Register.temporary(
                later, HOUSE, TODAY.minusYears(3), TODAY.minusYears(2).plusDays(1), false));
        carry(commands.toArray(RegistrationCommand[]::new));

        assertThat(expiry.run(TODAY.minusYears(2).minusDays(1))).isZero();
        assertThat(expiry.run(TODAY.minusYears(2))).isEqualTo(commands.size());
        assertThat(expiry.run(TODAY.minusYears(2))).isZero();
        assertThat(addresses.standingOf(later, RULES)).hasSize(1);

        Register first = (Register) commands.getFirst();
        Registration ended = addresses.historyOf(first.person(), RULES).getFirst();
        assertThat(ended.endReason()).isEqualTo(EndReason.EXPIRED);
        assertThat(ended.ended()).isEqualTo(ended.until());
        RecordedAct act = node.stream().of(ended.id()).getLast();
        assertThat(act.actor()).isEqualTo(Actor.SYSTEM.id());
        assertThat(act.reason()).isEqualTo(TermExpiry.REASON);
    }

    @Test
    void remindsOfTheEndOnTwoDaysAndOnceOnEach() {
        EndReminders reminders = new EndReminders(node.acts(), addresses, new RegistrationTable(node.jdbc()));
        PersonId person = somebody();
        var since = TODAY.minusMonths(2);
        var last = since.plusMonths(6).minusDays(1);
        carry(Register.temporary(person, HOUSE, since, last.plusDays(1), false));
        carry(Register.temporary(somebody(), HOUSE, last.minusDays(40), last.plusDays(100), false));

        assertThat(reminders.run(last.minusDays(31))).isZero();
        assertThat(reminders.run(last.minusDays(30))).isEqualTo(1);
        assertThat(reminders.run(last.minusDays(30))).isZero();
        assertThat(reminders.run(last.minusDays(8))).isZero();
        assertThat(reminders.run(last.minusDays(5))).isEqualTo(1);
        assertThat(reminders.run(last)).isZero();

        Registration held = addresses.historyOf(person, RULES).getFirst();
        assertThat(held.reminded()).isEqualTo(last.minusDays(7));
        RecordedAct act = node.stream().of(held.id()).getLast();
        assertThat(act.actor()).isEqualTo(Actor.SYSTEM.id());
        assertThat(act.reason()).isEqualTo(EndReminders.REASON);
    }

    @Test
    void endsEachOnceWhereTwoNodesLookAtOneInstant() throws Exception {
        List<RegistrationCommand> commands = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            commands.add(Register.temporary(somebody(), FLAT, TODAY.minusYears(9), TODAY.minusYears(8), false));
        }
        carry(commands.toArray(RegistrationCommand[]::new));
        try (RunningActs other = RunningActs.on(database, new ActFamily(RegistrationAct.class));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            RegistrationTable registrations = new RegistrationTable(other.jdbc());
            TermExpiry theirs = new TermExpiry(
                    other.acts(),
                    new StoredAddresses(
                            new PremisesQueries(other.jdbc()),
                            new AddressSearch(other.jdbc()),
                            registrations,
                            AddressesIT::underProtection),
                    registrations);
            Future<Integer> here = callers.submit(() -> expiry.run(TODAY.minusYears(8)));
            Future<Integer> there = callers.submit(() -> theirs.run(TODAY.minusYears(8)));
            assertThat(here.get() + there.get()).isEqualTo(commands.size());
        }
    }
}
