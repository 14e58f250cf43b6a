package tereze.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.identity.Expiry;
import tereze.identity.ExpiryAct;
import tereze.identity.IssuedKind;
import tereze.people.DocumentKind;
import tereze.people.IdentityDocument;

/// The days themselves are those of registrations.
class ExpiryRulesTest {
    private static final UUID ID = new UUID(1, 1);
    private static final PersonId HOLDER = new PersonId(new UUID(2, 2));
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

    private static IdentityDocument document(DocumentKind kind, @Nullable LocalDate annulled) {
        return new IdentityDocument(ID, HOLDER, kind, "1", "x", LocalDate.of(2016, 9, 1), LAST, annulled);
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY_CARD, , 2026-07-31, ,",
        "IDENTITY_CARD, , 2026-08-01, , 2026-08-01",
        "PASSPORT, , 2026-08-01, , 2026-08-01",
        "PASSPORT, , 2026-08-10, 2026-08-01,",
        "PASSPORT, , 2026-08-24, 2026-08-01, 2026-08-24",
        "PASSPORT, , 2026-09-01, ,",
        "PASSPORT, 2026-08-20, 2026-08-01, ,",
        "BIRTH_CERTIFICATE, , 2026-08-01, ,"
    })
    void isDueForCardsAndPassportsThatNothingReplaces(
            DocumentKind kind,
            @Nullable LocalDate annulled,
            LocalDate today,
            @Nullable LocalDate before,
            @Nullable LocalDate due) {
        Expiry reminded = before == null ? null : new Expiry(Expiry.idOf(ID), HOLDER, ID, before);

        assertThat(ExpiryRules.due(document(kind, annulled), reminded, today))
                .isEqualTo(Optional.ofNullable(due)
                        .map(day -> new ExpiryAct.Reminded(new Subject<>(
                                HOLDER,
                                new ExpiryAct.Reminder(ID, IssuedKind.of(kind).orElseThrow(), day, LAST)))));
    }

    @Test
    void theActsLeadToTheState() {
        ExpiryAct act = ExpiryRules.due(document(DocumentKind.PASSPORT, null), null, LAST)
                .orElseThrow();

        assertThat(ExpiryRules.evolve(Expiry.idOf(ID), null, act))
                .isEqualTo(new Expiry(Expiry.idOf(ID), HOLDER, ID, LocalDate.of(2026, 8, 24)));
    }
}
