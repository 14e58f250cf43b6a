package tereze.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.Bin;
import tereze.acts.PersonId;

class RegistrationTest {
    private static final UUID ID = new UUID(0, 1);
    private static final PersonId PERSON = new PersonId(new UUID(0, 2));
    private static final UUID PREMISES = new UUID(0, 3);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 2026-02-28, false",
                "-, -, 2026-03-01, true",
                "-, -, 2100-01-01, true",
                "2026-06-01, -, 2026-05-31, true",
                "2026-06-01, -, 2026-06-01, false",
                "2026-06-01, 2026-05-01, 2026-04-30, true",
                "2026-06-01, 2026-05-01, 2026-05-01, false",
                "-, 2026-03-01, 2026-03-01, false"
            })
    void holdsFromItsFirstDayUntilItLapsesOrEnds(
            @Nullable LocalDate until, @Nullable LocalDate ended, LocalDate day, boolean holds) {
        assertThat(registration(until, ended).holdsOn(day)).isEqualTo(holds);
    }

    @Test
    void standsUntilSomethingEndsItEvenBeforeItBegins() {
        assertThat(registration(null, null).stands()).isTrue();
        assertThat(registration(null, LocalDate.of(2099, 1, 1)).stands()).isFalse();
    }

    @Test
    void hasATermIfItIsTemporaryAndOnlyThen() {
        LocalDate since = LocalDate.of(2026, 3, 1);
        assertThatThrownBy(() -> of(RegistrationKind.PERMANENT, since, since.plusDays(1), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(RegistrationKind.TEMPORARY, since, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(RegistrationKind.TEMPORARY, since, since, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegistrationCommand.Register.temporary(PERSON, PREMISES, since, since, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsWithAReasonAndNotBeforeItBegan() {
        LocalDate since = LocalDate.of(2026, 3, 1);
        assertThatThrownBy(() -> of(RegistrationKind.PERMANENT, since, null, since, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(RegistrationKind.PERMANENT, since, null, null, EndReason.DEATH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(RegistrationKind.PERMANENT, since, null, since.minusDays(1), EndReason.DEATH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void belongsToAPersonOrToAnOrganisationByAShare() {
        LocalDate since = LocalDate.of(2020, 1, 1);
        Bin bin = new Bin("120340000014");
        Ownership whole = new Ownership(ID, PREMISES, null, bin, 1, 1, since, null);
        Ownership half = new Ownership(ID, PREMISES, PERSON, null, 1, 2, since, LocalDate.of(2021, 1, 1));

        assertThat(whole.owner()).isEqualTo(new Owner.Organisation(bin));
        assertThat(half.owner()).isEqualTo(new Owner.Person(PERSON));
        assertThat(half.holdsOn(LocalDate.of(2020, 12, 31))).isTrue();
        assertThat(half.holdsOn(LocalDate.of(2021, 1, 1))).isFalse();
        assertThat(half.holdsOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThatThrownBy(() -> new Ownership(ID, PREMISES, PERSON, bin, 1, 1, since, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ownership(ID, PREMISES, null, null, 1, 1, since, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ownership(ID, PREMISES, PERSON, null, 3, 2, since, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Registration registration(@Nullable LocalDate until, @Nullable LocalDate ended) {
        return of(
                until == null ? RegistrationKind.PERMANENT : RegistrationKind.TEMPORARY,
                LocalDate.of(2026, 3, 1),
                until,
                ended,
                ended == null ? null : EndReason.BY_PERSON);
    }

    private static Registration of(
            RegistrationKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate ended,
            @Nullable EndReason reason) {
        return new Registration(ID, PERSON, PREMISES, kind, since, until, ended, reason, false, null, false);
    }
}
