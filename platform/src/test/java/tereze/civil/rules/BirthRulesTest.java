package tereze.civil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.civil.Birth;
import tereze.civil.BirthAct;
import tereze.civil.NewBirth;
import tereze.people.Person;
import tereze.people.Sex;

class BirthRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");

    @ParameterizedTest
    @CsvSource({"KAZ, UZB, KAZ", "UZB, KAZ, KAZ", "UZB, KGZ, UZB", "KAZ, KAZ, KAZ"})
    void aChildIsACitizenIfAParentIs(String applicant, String other, String child) {
        assertThat(BirthRules.child(birth(
                                ChildsHomeTest.person(true, false, applicant, null),
                                ChildsHomeTest.person(false, false, other, null)))
                        .citizenship())
                .isEqualTo(child);
    }

    @Test
    void aChildOfAProtectedParentIsProtected() {
        Person hidden = ChildsHomeTest.person(true, true);
        Person other = ChildsHomeTest.person(false, false);

        assertThat(BirthRules.child(birth(hidden, other)).sealed()).isTrue();
        assertThat(BirthRules.child(birth(other, hidden)).sealed()).isTrue();
        assertThat(BirthRules.child(birth(other)).sealed()).isFalse();
    }

    @Test
    void aBirthIsRegisteredOnce() {
        NewBirth birth = birth(ChildsHomeTest.person(true, false));
        PersonId child = new PersonId(new UUID(0, 1));
        BirthAct act = BirthRules.registered(birth, child, new UUID(0, 2), NOW);
        UUID id = new UUID(0, 3);
        Birth registered = BirthRules.evolve(id, null, act);

        assertThat(registered).isEqualTo(new Birth(id, birth.kase(), child, "№ 12-345", new UUID(0, 2), NOW));
        assertThatThrownBy(() -> BirthRules.evolve(id, registered, act)).isInstanceOf(IllegalStateException.class);
        BirthAct erased = new BirthAct.Registered(new Subject<>(child, null), birth.kase(), NOW);
        assertThatThrownBy(() -> BirthRules.evolve(id, null, erased)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChildHasOneOrTwoParents() {
        Person parent = ChildsHomeTest.person(true, false);

        assertThatThrownBy(() -> birth()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> birth(parent, parent, parent)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NewBirth birth(Person... parents) {
        return new NewBirth(
                new UUID(0, 9),
                "№ 12-345",
                LocalDate.parse("2026-03-01"),
                Sex.FEMALE,
                "Сәбитова",
                "Айша",
                null,
                List.of(parents));
    }
}
