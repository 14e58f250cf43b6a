package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.LATE;
import static tereze.cases.rules.Samples.NOW;
import static tereze.cases.rules.Samples.OFFICER;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.ROLE;
import static tereze.cases.rules.Samples.ROLES;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.evaluation;
import static tereze.cases.rules.Samples.refused;
import static tereze.cases.rules.Samples.waiting;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.CaseRefusal;
import tereze.cases.CaseStage;

/// The rules respond for every case that can exist as a value, also for one that no history leads to: a case at
/// any stage that still waits for an answer and is already assigned to officers.
class AnyCaseTest {
    private static Case at(CaseStage stage) {
        Case waiting = waiting(asked(OWNER));
        return new Case(
                waiting.id(),
                waiting.number(),
                APPLICANT,
                null,
                waiting.service(),
                waiting.serviceVersion(),
                waiting.form(),
                waiting.openValue(),
                waiting.opened(),
                null,
                waiting.consents(),
                ROLE,
                null,
                null,
                null,
                stage);
    }

    static Stream<CaseStage> ends() {
        return Stream.of(
                new CaseStage.Granted(NOW, new CaseStage.Rules()),
                new CaseStage.Refused(NOW, "code", new CaseStage.Rules()),
                new CaseStage.Lapsed(NOW),
                new CaseStage.Withdrawn(NOW));
    }

    static Stream<CaseStage> beforeNoOfficer() {
        return Stream.concat(ends(), Stream.of(new CaseStage.WaitingConsent(LATE)));
    }

    static Stream<CaseStage> waitingForNobody() {
        return Stream.concat(ends(), Stream.of(CaseStage.WithOfficer.unassigned(LATE, List.of())));
    }

    @ParameterizedTest
    @MethodSource("beforeNoOfficer")
    void anOfficerDecidesOnlyWhatIsBeforeThem(CaseStage stage) {
        Case kase = at(stage);

        assertThat(decided(new CaseCommand.Grant(OFFICER, ROLES, CaseAct.Grounds.inWords("in order")), kase))
                .isEqualTo(new CaseRefusal.WrongStage(kase.status()));
    }

    @ParameterizedTest
    @MethodSource("waitingForNobody")
    void noAnswerIsTakenButWhereItIsWaitedFor(CaseStage stage) {
        Case kase = at(stage);

        assertThat(decided(new CaseCommand.GiveConsent(OWNER), kase))
                .isEqualTo(new CaseRefusal.WrongStage(kase.status()));
    }

    private static Object decided(CaseCommand command, Case kase) {
        return refused(CaseRules.decide(command, kase, () -> evaluation(CLEAR), NOW));
    }
}
