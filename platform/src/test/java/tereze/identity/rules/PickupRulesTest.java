package tereze.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.identity.Pickup;
import tereze.identity.PickupAct;
import tereze.law.Deadline;
import tereze.law.Term;

class PickupRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");

    /// A due time is the first moment that is too late: here midnight, Almaty time.
    @ParameterizedTest
    @CsvSource({"2026-03-16T19:00:00Z, 2026-03-16", "2026-12-31T19:00:00Z, 2026-12-31"})
    void isReadyOnTheLastDayOfTheTerm(Instant due, LocalDate ready) {
        Deadline making = new Deadline(NOW, new Term.WorkingDays(10), Deadline.Bearer.STATE, due);

        assertThat(PickupRules.ready(making)).isEqualTo(ready);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-16, 2036-03-15", "2028-02-29, 2038-02-28"})
    void isValidForTenYears(LocalDate first, LocalDate last) {
        assertThat(PickupRules.expires(first, new Term.Months(120))).isEqualTo(last);
    }

    @Test
    void aLostOneIsAnnulledAtOnceAndAnyOtherIsUsedUntilTheNewOneIsReady() {
        LocalDate today = LocalDate.parse("2026-03-02");
        LocalDate ready = LocalDate.parse("2026-03-16");

        assertThat(PickupRules.replaced(true, today, ready)).isEqualTo(today);
        assertThat(PickupRules.replaced(false, today, ready)).isEqualTo(ready);
    }

    @Test
    void isOrderedOnce() {
        PersonId person = new PersonId(new UUID(0, 1));
        UUID id = new UUID(0, 2);
        var place = new PickupAct.Place(new UUID(0, 3), LocalDate.parse("2026-03-16"), new UUID(0, 4));
        PickupAct act = new PickupAct.Ordered(new Subject<>(person, place), new UUID(0, 5), NOW);
        Pickup ordered = PickupRules.evolve(id, null, act);

        assertThat(ordered)
                .isEqualTo(new Pickup(
                        id, new UUID(0, 5), person, place.document(), place.ready(), place.office(), NOW, null));
        assertThatThrownBy(() -> PickupRules.evolve(id, ordered, act)).isInstanceOf(IllegalStateException.class);
        PickupAct erased = new PickupAct.Ordered(new Subject<>(person, null), new UUID(0, 5), NOW);
        assertThatThrownBy(() -> PickupRules.evolve(id, null, erased)).isInstanceOf(IllegalStateException.class);
    }
}
