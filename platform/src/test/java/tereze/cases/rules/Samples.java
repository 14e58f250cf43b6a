package tereze.cases.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tereze.access.Role;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.addresses.Kato;
import tereze.cases.Apply;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.CaseRefusal;
import tereze.cases.Evaluation;
import tereze.cases.Evaluation.Asked;
import tereze.cases.Evaluation.Verdict;
import tereze.cases.FilingHistory;
import tereze.cases.FormData;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Check.Otherwise;
import tereze.catalogue.Consents.Refusal;
import tereze.catalogue.Consents.Silence;
import tereze.mandates.RepresentationBasis;
import tereze.testing.Decided;
import tereze.testing.TestRoles;

/// Persons, evaluations and cases for the tests of the rules.
final class Samples {
    static final Instant OPENED = Instant.parse("2026-11-16T05:00:00Z");
    static final Duration TO_ANSWER = Duration.ofDays(3);
    static final Instant NOW = OPENED.plus(Duration.ofHours(1));
    static final Instant LATE = OPENED.plus(TO_ANSWER);

    static final UUID KASE = new UUID(1, 1);
    static final PersonId APPLICANT = person(10);
    static final PersonId OWNER = person(11);
    static final PersonId CO_OWNER = person(12);
    static final PersonId STRANGER = person(13);
    static final PersonId OFFICER = person(14);
    static final PersonId COLLEAGUE = person(16);
    static final PersonId REPRESENTATIVE = person(15);
    static final RepresentationBasis MANDATE =
            new RepresentationBasis(RepresentationBasis.Kind.MANDATE, new UUID(2, 2));
    static final String ROLE = "migration-officer";
    static final List<Role> ROLES = TestRoles.of(ROLE, "other");
    static final Kato PLACE = new Kato("711310000");
    static final String SERVICE = "residence-temporary";
    static final Verdict CLEAR = new Verdict.Clear();
    static final Instant DUE = OPENED.plus(Duration.ofHours(2));
    static final Evaluation.Desk DESK = new Evaluation.Desk(ROLE, DUE, Optional::empty);

    private Samples() {}

    static PersonId person(long number) {
        return new PersonId(new UUID(0, number));
    }

    static Apply application() {
        return new Apply(APPLICANT, APPLICANT, SERVICE, new FormData("{\"months\":6}"));
    }

    static Asked asked(PersonId person) {
        return asked(person, Silence.LAPSE, Refusal.REFUSE);
    }

    static Asked asked(PersonId person, Silence silence, Refusal refusal) {
        return new Asked(person, OPENED.plus(TO_ANSWER), silence, refusal);
    }

    static Evaluation evaluation(Verdict verdict, Asked... asked) {
        return new Evaluation(verdict, "0200300400500600", List.of(asked), DESK, false);
    }

    /// The rules leave the case to officers. The dwelling is in a district of Astana.
    static Evaluation unclearInEsil() {
        return new Evaluation(
                new Verdict.Failed("unclear", Otherwise.OFFICER),
                "0200300400500600",
                List.of(),
                new Evaluation.Desk(ROLE, DESK.due(), () -> Optional.of(PLACE)),
                false);
    }

    static Evaluation always(Asked... asked) {
        return new Evaluation(CLEAR, null, List.of(asked), DESK, true);
    }

    static Evaluation withoutDesk(Verdict verdict, Asked... asked) {
        return new Evaluation(verdict, null, List.of(asked), null, false);
    }

    /// A case opened on this evaluation.
    static Case opened(Evaluation evaluation) {
        return CaseTable.CASES.replay(
                KASE,
                null,
                happens(CaseRules.open(
                        application(), 3, evaluation, new FilingHistory(false, Optional.empty()), null, OPENED)));
    }

    /// A case that a representative opened for the applicant, and that waits for these people.
    static Case waitingFor(Asked... asked) {
        var apply = new Apply(APPLICANT, REPRESENTATIVE, SERVICE, new FormData("{\"months\":6}"));
        return CaseTable.CASES.replay(
                KASE,
                null,
                happens(CaseRules.open(
                        apply,
                        3,
                        evaluation(CLEAR, asked),
                        new FilingHistory(false, Optional.empty()),
                        MANDATE,
                        OPENED)));
    }

    /// A case that waits for these people.
    static Case waiting(Asked... asked) {
        return opened(evaluation(CLEAR, asked));
    }

    /// The case after a command that must be accepted.
    static Case after(Case kase, CaseCommand command, Evaluation afresh) {
        return after(kase, command, afresh, NOW);
    }

    static Case after(Case kase, CaseCommand command, Evaluation afresh, Instant now) {
        return CaseTable.CASES.replay(kase.id(), kase, happens(CaseRules.decide(command, kase, () -> afresh, now)));
    }

    static List<CaseAct> happens(Decision<CaseAct, ?> decision) {
        return Decided.acts(decision);
    }

    static Object refused(Decision<CaseAct, ?> decision) {
        return Decided.refusal(decision);
    }

    static String told(Decision<CaseAct, ?> decision) {
        return Decided.word(decision);
    }

    /// The decision on a command at the moment `NOW`.
    static Decision<CaseAct, CaseRefusal> decide(CaseCommand command, Case kase, Evaluation afresh) {
        return decide(command, kase, afresh, NOW);
    }

    static Decision<CaseAct, CaseRefusal> decide(CaseCommand command, Case kase, Evaluation afresh, Instant now) {
        return CaseRules.decide(command, kase, () -> afresh, now);
    }

    /// A decision that must not read the registers.
    static Decision<CaseAct, CaseRefusal> unseen(CaseCommand command, Case kase, Instant now) {
        return CaseRules.decide(
                command,
                kase,
                () -> {
                    throw new AssertionError("the registers were asked");
                },
                now);
    }
}
