package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.DUE;
import static tereze.cases.rules.Samples.NOW;
import static tereze.cases.rules.Samples.OFFICER;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.PLACE;
import static tereze.cases.rules.Samples.ROLE;
import static tereze.cases.rules.Samples.ROLES;
import static tereze.cases.rules.Samples.STRANGER;
import static tereze.cases.rules.Samples.after;
import static tereze.cases.rules.Samples.always;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.decide;
import static tereze.cases.rules.Samples.evaluation;
import static tereze.cases.rules.Samples.happens;
import static tereze.cases.rules.Samples.opened;
import static tereze.cases.rules.Samples.refused;
import static tereze.cases.rules.Samples.told;
import static tereze.cases.rules.Samples.unclearInEsil;
import static tereze.cases.rules.Samples.unseen;
import static tereze.cases.rules.Samples.waiting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.access.Role;
import tereze.acts.Decision;
import tereze.acts.Subject;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.CaseRefusal;
import tereze.cases.Evaluation.Verdict;
import tereze.catalogue.Check.Otherwise;
import tereze.testing.TestRoles;

/// What an officer may see in a case, and what the officer may decide.
class OfficerDecisionTest {
    private final Case kase = after(waiting(asked(OWNER)), new CaseCommand.GiveConsent(OWNER), always(asked(OWNER)));

    @Test
    void isRememberedWithTheReasonInTheApplicantsPart() {
        assertThat(happens(decide(
                        new CaseCommand.Grant(OFFICER, ROLES, CaseAct.Grounds.inWords("seen")),
                        kase,
                        always(asked(OWNER)))))
                .containsExactly(new CaseAct.GrantedByOfficer(
                        new Subject<>(APPLICANT, CaseAct.Grounds.inWords("seen")), Subject.of(OFFICER), NOW));
        assertThat(happens(
                        unseen(new CaseCommand.Refuse(OFFICER, ROLES, CaseAct.Grounds.inWords("unclear")), kase, NOW)))
                .containsExactly(new CaseAct.RefusedByOfficer(
                        new Subject<>(APPLICANT, CaseAct.Grounds.inWords("unclear")), Subject.of(OFFICER), NOW));
    }

    @Test
    void decidesAlsoWhatACheckLeftToThem() {
        assertThat(told(decide(
                        new CaseCommand.Grant(OFFICER, ROLES, CaseAct.Grounds.inWords("seen")),
                        kase,
                        evaluation(new Verdict.Failed("crowded", Otherwise.OFFICER)))))
                .isEqualTo("GrantedByOfficer");
    }

    static Stream<Verdict> refusing() {
        return LifecycleTest.LastAnswer.refusing();
    }

    @ParameterizedTest
    @MethodSource("refusing")
    void cannotGrantWhatARuleRefuses(Verdict verdict) {
        assertThat(refused(decide(
                        new CaseCommand.Grant(OFFICER, ROLES, CaseAct.Grounds.inWords("seen")),
                        kase,
                        evaluation(verdict))))
                .isEqualTo(new CaseRefusal.RuleForbids("gone"));
    }

    @Test
    void ofAnotherRoleKnowsOfNoCase() {
        assertThat(refused(unseen(
                        new CaseCommand.Grant(OFFICER, TestRoles.of("other"), CaseAct.Grounds.inWords("x")),
                        kase,
                        NOW)))
                .isEqualTo(new CaseRefusal.Unknown());
        assertThat(refused(unseen(new CaseCommand.Refuse(OFFICER, List.of(), CaseAct.Grounds.inWords("x")), kase, NOW)))
                .isEqualTo(new CaseRefusal.Unknown());
    }

    @ParameterizedTest
    @CsvSource({"000000000, true", "710000000, true", "711310000, true", "711210000, false", "750000000, false"})
    void knowsACaseInTheirTerritoryAlone(String territory, boolean theirs) {
        Case inEsil = opened(unclearInEsil());
        List<Role> held = TestRoles.in(territory, ROLE);
        assertThat(inEsil.place()).isEqualTo(PLACE);
        assertThat(inEsil.roleOf(OFFICER, held, NOW).isPresent()).isEqualTo(theirs);
        for (CaseCommand command : List.of(
                new CaseCommand.Grant(OFFICER, held, CaseAct.Grounds.inWords("seen")),
                new CaseCommand.Refuse(OFFICER, held, CaseAct.Grounds.inWords("seen")))) {
            Decision<CaseAct, CaseRefusal> move = decide(command, inEsil, unclearInEsil());
            if (theirs) {
                assertThat(happens(move).getFirst()).isNotNull();
            } else {
                assertThat(refused(move)).isEqualTo(new CaseRefusal.Unknown());
            }
        }
        assertThat(kase.roleOf(OFFICER, held, NOW))
                .as("one put before those of every place")
                .isPresent();
    }

    /// A territory defines who decides first. After the term, officers of other places may help.
    @Test
    void helpsElsewhereOnceTheTermIsOver() {
        Case inEsil = opened(unclearInEsil());
        List<Role> elsewhere = TestRoles.in("750000000", ROLE);
        CaseCommand grant = new CaseCommand.Grant(OFFICER, elsewhere, CaseAct.Grounds.inWords("seen"));
        Instant due = DUE;
        assertThat(refused(decide(grant, inEsil, unclearInEsil(), due.minusMillis(1))))
                .isEqualTo(new CaseRefusal.Unknown());
        assertThat(told(decide(grant, inEsil, unclearInEsil(), due))).isEqualTo("GrantedByOfficer");
        assertThat(inEsil.roleOf(OFFICER, TestRoles.in("750000000", "other"), due))
                .isEmpty();

        for (CaseAct decision : List.of(
                new CaseAct.GrantedByOfficer(
                        new Subject<>(inEsil.applicant(), CaseAct.Grounds.inWords("seen")), Subject.of(OFFICER), due),
                new CaseAct.RefusedByOfficer(
                        new Subject<>(inEsil.applicant(), CaseAct.Grounds.inWords("no")), Subject.of(OFFICER), due))) {
            Case decided = CaseEvolution.evolve(inEsil, decision);
            assertThat(decided.roleOf(OFFICER, elsewhere, due)).as("theirs").isPresent();
            assertThat(decided.roleOf(STRANGER, elsewhere, due))
                    .as("somebody else's")
                    .isEmpty();
            assertThat(decided.roleOf(STRANGER, TestRoles.in("710000000", ROLE), due))
                    .as("of its place")
                    .isPresent();
        }
    }

    @Test
    void whoIsNoneMayNotDecideACaseTheyKnow() {
        assertThat(refused(
                        unseen(new CaseCommand.Grant(APPLICANT, List.of(), CaseAct.Grounds.inWords("x")), kase, NOW)))
                .isEqualTo(new CaseRefusal.NotDeciding(APPLICANT));
    }

    @Test
    void doesNotDecideACaseOfTheirOwn() {
        assertThat(refused(unseen(new CaseCommand.Grant(APPLICANT, ROLES, CaseAct.Grounds.inWords("x")), kase, NOW)))
                .isEqualTo(new CaseRefusal.OwnCase(APPLICANT));
        assertThat(refused(unseen(new CaseCommand.Refuse(OWNER, ROLES, CaseAct.Grounds.inWords("x")), kase, NOW)))
                .isEqualTo(new CaseRefusal.OwnCase(OWNER));
    }

    @Test
    void decidesLateRatherThanNever() {
        assertThat(told(decide(
                        new CaseCommand.Grant(OFFICER, ROLES, CaseAct.Grounds.inWords("late")),
                        kase,
                        evaluation(CLEAR),
                        DUE.plusSeconds(1))))
                .isEqualTo("GrantedByOfficer");
    }
}
