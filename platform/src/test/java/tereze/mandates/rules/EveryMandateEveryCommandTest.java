package tereze.mandates.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.mandates.rules.MandateSamples.HOLDER;
import static tereze.mandates.rules.MandateSamples.PRINCIPAL;
import static tereze.mandates.rules.MandateSamples.STRANGER;
import static tereze.mandates.rules.MandateSamples.UNTIL;
import static tereze.mandates.rules.MandateSamples.after;
import static tereze.mandates.rules.MandateSamples.standing;
import static tereze.testing.Decided.word;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.mandates.Mandate;
import tereze.mandates.MandateCommand;
import tereze.mandates.MandateStage;
import tereze.testing.Pairs;

/// For each stage and each command: this act, or this refusal.
class EveryMandateEveryCommandTest {
    /// Each stage, and the mandate to nobody.
    enum Stands {
        TO_NOBODY,
        STANDING,
        REVOKED,
        DECLINED;

        Mandate mandate() {
            return switch (this) {
                case TO_NOBODY -> standing(null);
                case STANDING -> standing(HOLDER);
                case REVOKED -> after(standing(HOLDER), new MandateCommand.Revoke(PRINCIPAL));
                case DECLINED -> after(standing(HOLDER), new MandateCommand.Decline(HOLDER));
            };
        }
    }

    /// Each command by each sender, on the last day and at the very moment when it is over.
    enum Sent {
        REVOKE,
        REVOKE_LATE,
        REVOKE_BY_HOLDER,
        REVOKE_BY_STRANGER,
        DECLINE,
        DECLINE_LATE,
        DECLINE_BY_GIVER,
        DECLINE_BY_STRANGER;

        MandateCommand command() {
            return switch (this) {
                case REVOKE, REVOKE_LATE -> new MandateCommand.Revoke(PRINCIPAL);
                case REVOKE_BY_HOLDER -> new MandateCommand.Revoke(HOLDER);
                case REVOKE_BY_STRANGER -> new MandateCommand.Revoke(STRANGER);
                case DECLINE, DECLINE_LATE -> new MandateCommand.Decline(HOLDER);
                case DECLINE_BY_GIVER -> new MandateCommand.Decline(PRINCIPAL);
                case DECLINE_BY_STRANGER -> new MandateCommand.Decline(STRANGER);
            };
        }

        Instant now() {
            return switch (this) {
                case REVOKE_LATE, DECLINE_LATE -> UNTIL;
                case REVOKE, REVOKE_BY_HOLDER, REVOKE_BY_STRANGER, DECLINE, DECLINE_BY_GIVER, DECLINE_BY_STRANGER ->
                    UNTIL.minusMillis(1);
            };
        }
    }

    @ParameterizedTest(name = "{0} × {1} = {2}")
    @CsvSource(textBlock = """
        TO_NOBODY, REVOKE,              Revoked
        TO_NOBODY, REVOKE_LATE,         !EndedBefore
        TO_NOBODY, REVOKE_BY_HOLDER,    !Unknown
        TO_NOBODY, REVOKE_BY_STRANGER,  !Unknown
        TO_NOBODY, DECLINE,             !Unknown
        TO_NOBODY, DECLINE_LATE,        !Unknown
        TO_NOBODY, DECLINE_BY_GIVER,    !Unknown
        TO_NOBODY, DECLINE_BY_STRANGER, !Unknown
        STANDING,  REVOKE,              Revoked
        STANDING,  REVOKE_LATE,         !EndedBefore
        STANDING,  REVOKE_BY_HOLDER,    !Unknown
        STANDING,  REVOKE_BY_STRANGER,  !Unknown
        STANDING,  DECLINE,             Declined
        STANDING,  DECLINE_LATE,        !EndedBefore
        STANDING,  DECLINE_BY_GIVER,    !Unknown
        STANDING,  DECLINE_BY_STRANGER, !Unknown
        REVOKED,   REVOKE,              !EndedBefore
        REVOKED,   REVOKE_LATE,         !EndedBefore
        REVOKED,   REVOKE_BY_HOLDER,    !Unknown
        REVOKED,   REVOKE_BY_STRANGER,  !Unknown
        REVOKED,   DECLINE,             !EndedBefore
        REVOKED,   DECLINE_LATE,        !EndedBefore
        REVOKED,   DECLINE_BY_GIVER,    !Unknown
        REVOKED,   DECLINE_BY_STRANGER, !Unknown
        DECLINED,  REVOKE,              !EndedBefore
        DECLINED,  REVOKE_LATE,         !EndedBefore
        DECLINED,  REVOKE_BY_HOLDER,    !Unknown
        DECLINED,  REVOKE_BY_STRANGER,  !Unknown
        DECLINED,  DECLINE,             !EndedBefore
        DECLINED,  DECLINE_LATE,        !EndedBefore
        DECLINED,  DECLINE_BY_GIVER,    !Unknown
        DECLINED,  DECLINE_BY_STRANGER, !Unknown
        """)
    void leadsTo(Stands stands, Sent sent, String expected) {
        assertThat(word(MandateRules.decide(sent.command(), stands.mandate(), sent.now())))
                .isEqualTo(expected);
    }

    @Test
    void namesEveryPair() {
        assertThat(Pairs.named(getClass(), "leadsTo"))
                .containsExactlyInAnyOrderElementsOf(Pairs.of(Stands.values(), Sent.values()));
    }

    @Test
    void namesEveryStageAndEveryCommand() {
        Set<Class<?>> stages = Arrays.stream(Stands.values())
                .map(stands -> stands.mandate().stage().getClass())
                .collect(Collectors.toSet());
        Set<Class<?>> commands = Arrays.stream(Sent.values())
                .map(sent -> sent.command().getClass())
                .collect(Collectors.toSet());
        assertThat(stages).containsExactlyInAnyOrder(MandateStage.class.getPermittedSubclasses());
        assertThat(commands).containsExactlyInAnyOrder(MandateCommand.class.getPermittedSubclasses());
    }
}
