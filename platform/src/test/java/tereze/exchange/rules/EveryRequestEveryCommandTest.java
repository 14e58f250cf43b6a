package tereze.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.exchange.rules.RequestSamples.AT_HOME;
import static tereze.exchange.rules.RequestSamples.NOW;
import static tereze.exchange.rules.RequestSamples.PERSON;
import static tereze.exchange.rules.RequestSamples.STRANGER;
import static tereze.exchange.rules.RequestSamples.UNTIL;
import static tereze.exchange.rules.RequestSamples.after;
import static tereze.exchange.rules.RequestSamples.waiting;
import static tereze.testing.Decided.word;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.exchange.AddressRequest;
import tereze.exchange.RequestCommand;
import tereze.exchange.RequestStage;
import tereze.testing.Pairs;

/// For each stage and each command: one act, or one refusal. In all of them the person lives at the address.
class EveryRequestEveryCommandTest {
    /// Each stage, and a request about an unknown person.
    enum Standing {
        OF_NOBODY,
        WAITING,
        GIVEN,
        REFUSED,
        LAPSED;

        AddressRequest request() {
            return switch (this) {
                case OF_NOBODY -> waiting(null);
                case WAITING -> waiting(PERSON);
                case GIVEN -> after(waiting(PERSON), new RequestCommand.Give(PERSON), AT_HOME, NOW);
                case REFUSED -> after(waiting(PERSON), new RequestCommand.Refuse(PERSON), AT_HOME, NOW);
                case LAPSED -> after(waiting(PERSON), new RequestCommand.Lapse(), AT_HOME, UNTIL);
            };
        }
    }

    /// Each command, in time and at the exact moment when the time is over.
    enum Sent {
        GIVE,
        GIVE_LATE,
        REFUSE,
        REFUSE_LATE,
        GIVE_BY_STRANGER,
        REFUSE_BY_STRANGER,
        LAPSE_EARLY,
        LAPSE;

        RequestCommand command() {
            return switch (this) {
                case GIVE, GIVE_LATE -> new RequestCommand.Give(PERSON);
                case REFUSE, REFUSE_LATE -> new RequestCommand.Refuse(PERSON);
                case GIVE_BY_STRANGER -> new RequestCommand.Give(STRANGER);
                case REFUSE_BY_STRANGER -> new RequestCommand.Refuse(STRANGER);
                case LAPSE_EARLY, LAPSE -> new RequestCommand.Lapse();
            };
        }

        Instant now() {
            return switch (this) {
                case GIVE, REFUSE, GIVE_BY_STRANGER, REFUSE_BY_STRANGER, LAPSE_EARLY -> UNTIL.minusMillis(1);
                case GIVE_LATE, REFUSE_LATE, LAPSE -> UNTIL;
            };
        }
    }

    @ParameterizedTest(name = "{0} × {1} = {2}")
    @CsvSource(textBlock = """
        OF_NOBODY, GIVE,               !Unknown
        OF_NOBODY, GIVE_LATE,          !Unknown
        OF_NOBODY, REFUSE,             !Unknown
        OF_NOBODY, REFUSE_LATE,        !Unknown
        OF_NOBODY, GIVE_BY_STRANGER,   !Unknown
        OF_NOBODY, REFUSE_BY_STRANGER, !Unknown
        OF_NOBODY, LAPSE_EARLY,        !NothingDue
        OF_NOBODY, LAPSE,              Lapsed
        WAITING,   GIVE,               Given
        WAITING,   GIVE_LATE,          !TooLate
        WAITING,   REFUSE,             Refused
        WAITING,   REFUSE_LATE,        !TooLate
        WAITING,   GIVE_BY_STRANGER,   !Unknown
        WAITING,   REFUSE_BY_STRANGER, !Unknown
        WAITING,   LAPSE_EARLY,        !NothingDue
        WAITING,   LAPSE,              Lapsed
        GIVEN,     GIVE,               !AnsweredAlready
        GIVEN,     GIVE_LATE,          !AnsweredAlready
        GIVEN,     REFUSE,             !AnsweredAlready
        GIVEN,     REFUSE_LATE,        !AnsweredAlready
        GIVEN,     GIVE_BY_STRANGER,   !Unknown
        GIVEN,     REFUSE_BY_STRANGER, !Unknown
        GIVEN,     LAPSE_EARLY,        !NothingDue
        GIVEN,     LAPSE,              !NothingDue
        REFUSED,   GIVE,               !AnsweredAlready
        REFUSED,   GIVE_LATE,          !AnsweredAlready
        REFUSED,   REFUSE,             !AnsweredAlready
        REFUSED,   REFUSE_LATE,        !AnsweredAlready
        REFUSED,   GIVE_BY_STRANGER,   !Unknown
        REFUSED,   REFUSE_BY_STRANGER, !Unknown
        REFUSED,   LAPSE_EARLY,        !NothingDue
        REFUSED,   LAPSE,              !NothingDue
        LAPSED,    GIVE,               !TooLate
        LAPSED,    GIVE_LATE,          !TooLate
        LAPSED,    REFUSE,             !TooLate
        LAPSED,    REFUSE_LATE,        !TooLate
        LAPSED,    GIVE_BY_STRANGER,   !Unknown
        LAPSED,    REFUSE_BY_STRANGER, !Unknown
        LAPSED,    LAPSE_EARLY,        !NothingDue
        LAPSED,    LAPSE,              !NothingDue
        """)
    void leadsTo(Standing standing, Sent sent, String expected) {
        assertThat(word(RequestRules.decide(sent.command(), standing.request(), () -> AT_HOME, sent.now())))
                .isEqualTo(expected);
    }

    @Test
    void namesEveryPair() {
        assertThat(Pairs.named(getClass(), "leadsTo"))
                .containsExactlyInAnyOrderElementsOf(Pairs.of(Standing.values(), Sent.values()));
    }

    @Test
    void namesEveryStageAndEveryCommand() {
        Set<Class<?>> stages = Arrays.stream(Standing.values())
                .map(standing -> standing.request().stage().getClass())
                .collect(Collectors.toSet());
        Set<Class<?>> commands = Arrays.stream(Sent.values())
                .map(sent -> sent.command().getClass())
                .collect(Collectors.toSet());
        assertThat(stages).containsExactlyInAnyOrder(RequestStage.class.getPermittedSubclasses());
        assertThat(commands).containsExactlyInAnyOrder(RequestCommand.class.getPermittedSubclasses());
    }
}
