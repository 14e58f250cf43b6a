package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.CO_OWNER;
import static tereze.cases.rules.Samples.LATE;
import static tereze.cases.rules.Samples.NOW;
import static tereze.cases.rules.Samples.OFFICER;
import static tereze.cases.rules.Samples.OPENED;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.ROLES;
import static tereze.cases.rules.Samples.always;
import static tereze.cases.rules.Samples.application;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.acts.Decision;
import tereze.acts.Kind;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.CaseStatus;
import tereze.cases.Consent.Refusal;
import tereze.cases.Consent.Silence;
import tereze.cases.Evaluation;
import tereze.cases.Evaluation.Asked;
import tereze.cases.Evaluation.Verdict;
import tereze.cases.FilingHistory;

/// The picture in docs/cases.md is what the rules do: it is drawn by sending every command to every case that can be
/// reached, under every verdict.
class LifecycleDiagramTest {
    private static final Path PAGE = Path.of("..", "docs", "cases.md");
    private static final String BEGIN = "```mermaid\n";
    private static final String END = "```\n";

    private final Set<String> edges = new TreeSet<>();
    private final Set<Case> seen = new HashSet<>();
    private final ArrayDeque<Case> reached = new ArrayDeque<>();

    @Test
    void isTheOneOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        assertThat(page.substring(begin, page.indexOf(END, begin))).isEqualTo(drawn());
    }

    private String drawn() {
        verdicts(asked(OWNER), asked(CO_OWNER)).forEach(this::open);
        verdicts(asked(OWNER, Silence.AGREE, Refusal.OFFICER)).forEach(this::open);
        verdicts().forEach(this::open);
        while (!reached.isEmpty()) {
            Case kase = reached.poll();
            Asked[] asked = kase.consents().stream()
                    .map(c -> new Asked(c.person(), c.until(), c.silence(), c.refusal()))
                    .toArray(Asked[]::new);
            commands()
                    .forEach(command -> verdicts(asked).forEach(verdict -> {
                        move(kase, command, verdict, NOW);
                        move(kase, command, verdict, LATE);
                    }));
        }
        String states = Stream.of(CaseStatus.values())
                .map(status -> "    state \"" + status.text() + "\" as " + status + "\n")
                .collect(Collectors.joining());
        return "stateDiagram-v2\n" + states + String.join("", edges);
    }

    private static Stream<Evaluation> verdicts(Asked... asked) {
        return Stream.of(
                assessment(CLEAR, asked),
                always(asked),
                assessment(new Verdict.NeedsOfficer("x"), asked),
                assessment(new Verdict.Refused("x"), asked));
    }

    private static Stream<CaseCommand> commands() {
        return Stream.of(
                new CaseCommand.GiveConsent(OWNER),
                new CaseCommand.GiveConsent(CO_OWNER),
                new CaseCommand.RefuseConsent(OWNER, ""),
                new CaseCommand.RefuseConsent(CO_OWNER, ""),
                new CaseCommand.Withdraw(APPLICANT),
                new CaseCommand.Grant(OFFICER, ROLES, ""),
                new CaseCommand.Refuse(OFFICER, ROLES, ""),
                new CaseCommand.Read(OWNER),
                new CaseCommand.Expire(Set.of()),
                new CaseCommand.Expire(Set.of(OWNER)));
    }

    private void open(Evaluation assessment) {
        draw(
                "[*]",
                null,
                CaseRules.open(application(), 1, assessment, new FilingHistory(false, Optional.empty()), null, OPENED));
    }

    private void move(Case kase, CaseCommand command, Evaluation assessment, Instant now) {
        draw(kase.status().toString(), kase, CaseRules.decide(command, kase, () -> assessment, now));
    }

    private void draw(String from, @Nullable Case before, Decision<CaseAct, ?> move) {
        switch (move) {
            case Decision.Refused<CaseAct, ?> _ -> {}
            case Decision.Accepted<CaseAct, ?>(List<CaseAct> acts) -> {
                Case after = CaseEvolution.replay(Samples.KASE, before, acts);
                edges.add("    " + from + " --> " + after.status() + " : " + label(acts) + "\n");
                if (seen.add(after)) {
                    reached.add(after);
                    if (!after.status().open()) {
                        edges.add("    " + after.status() + " --> [*]\n");
                    }
                }
            }
        }
    }

    private static String label(List<CaseAct> acts) {
        return acts.stream()
                .map(act -> act.getClass().getAnnotation(Kind.class).value())
                .map(kind -> kind.substring("cases.".length(), kind.indexOf('/')))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
