package tereze.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.access.AccessAct;
import tereze.access.AccessAct.RoleEnded;
import tereze.access.AccessAct.RoleGranted;
import tereze.access.Role;
import tereze.access.RoleCommand;
import tereze.access.RoleRefusal;
import tereze.acts.Actor;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.agencies.Territory;
import tereze.testing.Decided;

/// Each command about a role leads to one act or to one refusal.
class RolesTest {
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final PersonId PERSON = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final Territory ASTANA = new Territory("710000000");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(3600);
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void grantsARoleThatIsNotHeld() {
        AccessAct.OfRole act = Decided.act(Roles.decide(grant("migration-officer", "interior", ASTANA), List.of()));
        assertThat(Roles.evolve(ID, null, act)).isEqualTo(role(NOW, LATER));
    }

    @Test
    void grantsARoleWithoutAnEnd() {
        RoleCommand.Grant command =
                new RoleCommand.Grant(Actor.SYSTEM, PERSON, "migration-officer", "interior", ASTANA, NOW, null);
        AccessAct.OfRole act = Decided.act(Roles.decide(command, List.of()));
        assertThat(Roles.evolve(ID, null, act)).isEqualTo(role(NOW, null));
    }

    @Test
    void doesNotGrantWhatIsHeld() {
        Role held = role(BEFORE, null);
        assertThat(Roles.decide(grant("migration-officer", "interior", ASTANA), List.of(held)))
                .isEqualTo(Decision.refuse(new RoleRefusal.AlreadyHeld(held)));
    }

    @ParameterizedTest
    @CsvSource({
        "registrar, interior, 710000000",
        "migration-officer, justice, 710000000",
        "migration-officer, interior, 750000000"
    })
    void anotherRoleAgencyOrTerritoryIsNotTheSame(String role, String agency, String kato) {
        assertThat(Roles.decide(grant(role, agency, new Territory(kato)), List.of(role(BEFORE, null))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void grantsAgainWhatHasEnded() {
        assertThat(Roles.decide(grant("migration-officer", "interior", ASTANA), List.of(role(BEFORE, NOW))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void endsARoleNow() {
        assertThat(ended(role(BEFORE, null))).isEqualTo(role(BEFORE, NOW));
        assertThat(ended(role(BEFORE, LATER))).isEqualTo(role(BEFORE, NOW));
    }

    @Test
    void momentsAreKeptAsTheDatabaseKeepsThem() {
        Instant fine = NOW.plusNanos(1_234);
        AccessAct.OfRole act = Decided.act(Roles.end(role(BEFORE, null), fine));
        assertThat(Roles.evolve(ID, role(BEFORE, null), act).until()).isEqualTo(NOW.plusNanos(1_000));
    }

    @Test
    void aRoleThatHasNotBegunEndsAtItsBeginning() {
        assertThat(ended(role(LATER, null))).isEqualTo(role(LATER, LATER));
    }

    @Test
    void doesNotEndWhatIsNotHeld() {
        assertThat(Roles.end(role(BEFORE, NOW), NOW)).isEqualTo(Decision.refuse(new RoleRefusal.NotHeld()));
        assertThat(Roles.end(role(BEFORE, BEFORE), NOW)).isEqualTo(Decision.refuse(new RoleRefusal.NotHeld()));
    }

    @Test
    void whatCannotFollowIsABug() {
        RoleEnded ending = new RoleEnded(new Subject<>(PERSON, new RoleEnded.End(NOW)));
        assertThatThrownBy(() -> Roles.evolve(ID, null, ending)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Roles.evolve(ID, role(BEFORE, null), new RoleEnded(new Subject<>(PERSON, null))))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Roles.evolve(ID, null, new RoleGranted(new Subject<>(PERSON, null))))
                .isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @CsvSource({"710000000, true", "711310000, true", "750000000, false"})
    void aRoleIsHeldInItsTerritory(String kato, boolean held) {
        assertThat(role(BEFORE, null).covers(kato)).isEqualTo(held);
        assertThat(kato.startsWith(role(BEFORE, null).leading())).isEqualTo(held);
    }

    @Test
    void aRoleStandsFromItsBeginningUntilItsEnd() {
        assertThat(role(NOW, LATER).standsAt(NOW)).isTrue();
        assertThat(role(NOW, LATER).standsAt(BEFORE)).isFalse();
        assertThat(role(NOW, LATER).standsAt(LATER)).isFalse();
        assertThat(role(NOW, null).standsAt(LATER)).isTrue();
        assertThatThrownBy(() -> role(NOW, BEFORE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Role ended(Role role) {
        return Roles.evolve(ID, role, Decided.act(Roles.end(role, NOW)));
    }

    private static RoleCommand.Grant grant(String role, String agency, Territory territory) {
        return new RoleCommand.Grant(Actor.SYSTEM, PERSON, role, agency, territory, NOW, LATER);
    }

    private static Role role(Instant since, @Nullable Instant until) {
        return new Role(ID, PERSON, "migration-officer", "interior", ASTANA, since, until);
    }
}
