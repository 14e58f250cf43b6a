package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.LATE;
import static tereze.cases.rules.Samples.NOW;
import static tereze.cases.rules.Samples.OFFICER;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.REPRESENTATIVE;
import static tereze.cases.rules.Samples.ROLES;
import static tereze.cases.rules.Samples.after;
import static tereze.cases.rules.Samples.always;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.assessment;
import static tereze.cases.rules.Samples.told;
import static tereze.cases.rules.Samples.waitingFor;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.cases.Case;
import tereze.cases.CaseCommand;
import tereze.cases.CaseStatus;
import tereze.cases.Evaluation;
import tereze.testing.Pairs;

/// For each stage and each command: these acts, or this refusal. The registers say yes throughout.
class EveryStageEveryCommandTest {
    private static final Evaluation YES = assessment(CLEAR, asked(OWNER));

    /// Each kind of command as its most ordinary sender gives it. A representative sent the case.
    enum Sent {
        GIVE,
        REFUSE_CONSENT,
        WITHDRAW,
        WITHDRAW_FOR,
        GRANT,
        REFUSE,
        READ,
        EXPIRE_EARLY,
        EXPIRE;

        CaseCommand command() {
            return switch (this) {
                case GIVE -> new CaseCommand.GiveConsent(OWNER);
                case REFUSE_CONSENT -> new CaseCommand.RefuseConsent(OWNER, "no room");
                case WITHDRAW -> new CaseCommand.Withdraw(APPLICANT);
                case WITHDRAW_FOR -> new CaseCommand.WithdrawFor(REPRESENTATIVE);
                case GRANT -> new CaseCommand.Grant(OFFICER, ROLES, "in order");
                case REFUSE -> new CaseCommand.Refuse(OFFICER, ROLES, "not proven");
                case READ -> new CaseCommand.Read(OWNER);
                case EXPIRE_EARLY, EXPIRE -> new CaseCommand.Expire(Set.of());
            };
        }

        Instant now() {
            return this == EXPIRE ? LATE : NOW;
        }
    }

    static Case at(CaseStatus status) {
        Case waiting = waitingFor(asked(OWNER));
        Case withOfficer = after(waiting, Sent.GIVE.command(), always(asked(OWNER)));
        return switch (status) {
            case WAITING_CONSENT -> waiting;
            case WITH_OFFICER -> withOfficer;
            case GRANTED -> after(withOfficer, Sent.GRANT.command(), YES);
            case REFUSED -> after(withOfficer, Sent.REFUSE.command(), YES);
            case LAPSED -> after(waiting, Sent.EXPIRE.command(), YES, LATE);
            case WITHDRAWN -> after(waiting, Sent.WITHDRAW.command(), YES);
        };
    }

    @ParameterizedTest(name = "{0} × {1} = {2}")
    @CsvSource(textBlock = """
        WAITING_CONSENT, GIVE,           ConsentGiven+Granted
        WAITING_CONSENT, REFUSE_CONSENT, ConsentRefused+Refused
        WAITING_CONSENT, WITHDRAW,       Withdrawn
        WAITING_CONSENT, WITHDRAW_FOR,   Withdrawn
        WAITING_CONSENT, GRANT,          !Unknown
        WAITING_CONSENT, REFUSE,         !Unknown
        WAITING_CONSENT, READ,           !NothingDue
        WAITING_CONSENT, EXPIRE_EARLY,   !NothingDue
        WAITING_CONSENT, EXPIRE,         Lapsed
        WITH_OFFICER,    GIVE,           !AnsweredAlready
        WITH_OFFICER,    REFUSE_CONSENT, !AnsweredAlready
        WITH_OFFICER,    WITHDRAW,       Withdrawn
        WITH_OFFICER,    WITHDRAW_FOR,   Withdrawn
        WITH_OFFICER,    GRANT,          GrantedByOfficer
        WITH_OFFICER,    REFUSE,         RefusedByOfficer
        WITH_OFFICER,    READ,           !NothingDue
        WITH_OFFICER,    EXPIRE_EARLY,   !NothingDue
        WITH_OFFICER,    EXPIRE,         !NothingDue
        GRANTED,         GIVE,           !AnsweredAlready
        GRANTED,         REFUSE_CONSENT, !AnsweredAlready
        GRANTED,         WITHDRAW,       !WrongStage
        GRANTED,         WITHDRAW_FOR,   !WrongStage
        GRANTED,         GRANT,          !WrongStage
        GRANTED,         REFUSE,         !WrongStage
        GRANTED,         READ,           !NothingDue
        GRANTED,         EXPIRE_EARLY,   !NothingDue
        GRANTED,         EXPIRE,         !NothingDue
        REFUSED,         GIVE,           !AnsweredAlready
        REFUSED,         REFUSE_CONSENT, !AnsweredAlready
        REFUSED,         WITHDRAW,       !WrongStage
        REFUSED,         WITHDRAW_FOR,   !WrongStage
        REFUSED,         GRANT,          !WrongStage
        REFUSED,         REFUSE,         !WrongStage
        REFUSED,         READ,           !NothingDue
        REFUSED,         EXPIRE_EARLY,   !NothingDue
        REFUSED,         EXPIRE,         !NothingDue
        LAPSED,          GIVE,           !WrongStage
        LAPSED,          REFUSE_CONSENT, !WrongStage
        LAPSED,          WITHDRAW,       !WrongStage
        LAPSED,          WITHDRAW_FOR,   !WrongStage
        LAPSED,          GRANT,          !Unknown
        LAPSED,          REFUSE,         !Unknown
        LAPSED,          READ,           !NothingDue
        LAPSED,          EXPIRE_EARLY,   !NothingDue
        LAPSED,          EXPIRE,         !NothingDue
        WITHDRAWN,       GIVE,           !WrongStage
        WITHDRAWN,       REFUSE_CONSENT, !WrongStage
        WITHDRAWN,       WITHDRAW,       !WrongStage
        WITHDRAWN,       WITHDRAW_FOR,   !WrongStage
        WITHDRAWN,       GRANT,          !Unknown
        WITHDRAWN,       REFUSE,         !Unknown
        WITHDRAWN,       READ,           !NothingDue
        WITHDRAWN,       EXPIRE_EARLY,   !NothingDue
        WITHDRAWN,       EXPIRE,         !NothingDue
        """)
    void leadsTo(CaseStatus stage, Sent sent, String expected) {
        assertThat(at(stage).status()).isEqualTo(stage);
        assertThat(told(CaseRules.decide(sent.command(), at(stage), () -> YES, sent.now())))
                .isEqualTo(expected);
    }

    @Test
    void namesEveryPair() {
        assertThat(Pairs.named(getClass(), "leadsTo"))
                .containsExactlyInAnyOrderElementsOf(Pairs.of(CaseStatus.values(), Sent.values()));
    }

    @Test
    void sendsEveryKindOfCommand() {
        Set<Class<?>> sent =
                Arrays.stream(Sent.values()).map(s -> s.command().getClass()).collect(Collectors.toSet());
        assertThat(sent).containsExactlyInAnyOrder(CaseCommand.class.getPermittedSubclasses());
    }
}
