package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.cases.Apply;
import tereze.cases.ApplyRefusal;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseReasons;
import tereze.cases.CaseStage;
import tereze.cases.Evaluation;
import tereze.cases.Evaluation.Verdict;
import tereze.cases.FilingHistory;
import tereze.cases.FormData;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Check;
import tereze.catalogue.DataOfOthers;
import tereze.catalogue.Definition;
import tereze.catalogue.Evidence;
import tereze.catalogue.FormDefinition.Field;
import tereze.catalogue.PublicServices;
import tereze.catalogue.Scope;
import tereze.catalogue.ValueType;
import tereze.testing.Fault;
import tereze.testing.ShippedCatalogue;

/// Anybody can apply at any address. Whatever the registers contain about others, an applicant reads the same. The
/// cases are made from the declarations: every service, with many values of the facts about the applicant, and for each
/// of them many values of the facts about others.
@Fault("L1")
class StrangerTest {
    private static final Instant NOW = Instant.parse("2026-11-16T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");
    private static final PersonId STRANGER = new PersonId(new UUID(0, 1));
    private static final int APPLICANTS = 60;
    private static final int OTHERS = 60;

    static Stream<Definition> services() {
        return PublicServices.byFile(ShippedCatalogue.read()).offered().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void readsTheSameWhateverTheDataOfOthers(Definition service) {
        Random random = new Random(7);
        for (int i = 0; i < APPLICANTS; i++) {
            boolean clear = i == 0;
            Map<String, Object> applicant = facts(service, false, clear, random);
            Map<String, Set<String>> read = new TreeMap<>();
            for (int j = 0; j < OTHERS; j++) {
                var others = new HashMap<>(facts(service, true, j == 0, random));
                others.putAll(applicant);
                Evaluated evaluated = evaluated(service, others);
                read.computeIfAbsent(evaluated.distinguished(), _ -> new TreeSet<>())
                        .add(read(service, evaluated.evaluation()));
            }
            assertThat(read)
                    .as(service.service() + " with " + applicant)
                    .allSatisfy((_, texts) -> assertThat(texts).hasSize(1));
        }
    }

    /// Checks that are known to be about others, and some that are not.
    @Test
    void knowsWhichChecksAreAboutOthers() {
        Map<String, List<String>> about = new LinkedHashMap<>();
        services()
                .forEach(service -> service.procedure().checks().stream()
                        .filter(Check::aboutOthers)
                        .forEach(
                                check -> about.computeIfAbsent(service.service().value(), _ -> new ArrayList<>())
                                        .add(check.id())));
        List<String> dwelling = List.of(
                "premises-arrested",
                "owner-unknown",
                "owner-is-organisation",
                "owner-is-minor",
                "owner-is-incapable",
                "owner-is-deceased",
                "dwelling-full",
                "registers-contradict");

        assertThat(about.get("residence-temporary")).isEqualTo(dwelling);
        assertThat(about.get("residence-permanent")).containsAll(dwelling).contains("parent-cannot-consent");
        assertThat(about.get("residence-end-by-owner"))
                .containsExactly("person-needs-protection", "owner-cannot-confirm", "registers-contradict");
        assertThat(about.keySet())
                .as("services in which an applicant could learn about others")
                .containsExactlyInAnyOrder("residence-temporary", "residence-permanent", "residence-end-by-owner");
    }

    /// Cases of older versions, which have no text for applicants.
    @Test
    void readsNoCodeOfAnOlderVersionOrOfADeclarationThatIsGone() {
        var older = services()
                .filter(service -> service.service().value().equals("residence-temporary"))
                .flatMap(service -> ShippedCatalogue.read().at(service.service(), 1).stream())
                .findFirst()
                .orElseThrow()
                .procedure();

        assertThat(ShownReasons.of(older, List.of("owner-is-minor", "consent-refused")))
                .containsExactly(CaseReasons.DATA_OF_OTHERS, "consent-refused");
        assertThat(ShownReasons.of(older, "premises-arrested")).isEqualTo(CaseReasons.DATA_OF_OTHERS);
        assertThat(ShownReasons.of(older, "applicant-incapable")).isEqualTo("applicant-incapable");
        assertThat(ShownReasons.of(older, CaseReasons.ASKED_CHANGED)).isEqualTo(CaseReasons.DATA_OF_OTHERS);
        assertThat(ShownReasons.of(null, "applicant-incapable")).isEqualTo(CaseReasons.DATA_OF_OTHERS);
    }

    /// @param othersFail whether a check about others fails
    private record Evaluated(Evaluation evaluation, boolean othersFail) {
        /// The applicant may know whether others are asked and, if nobody is, whether the rules decide alone.
        String distinguished() {
            return !evaluation.asked().isEmpty() ? "others are asked" : othersFail ? "an officer decides" : "the rules";
        }
    }

    private static Evaluated evaluated(Definition service, Map<String, Object> facts) {
        Scope scope = Scope.of(
                form(service),
                STRANGER,
                false,
                TODAY,
                service.lawRows().stream().collect(Collectors.toMap(row -> row, _ -> 10L)));
        for (Evidence evidence : service.procedure().evidence()) {
            Map<String, @Nullable Object> answer = new HashMap<>();
            evidence.source()
                    .facts()
                    .types()
                    .keySet()
                    .forEach(fact -> answer.put(fact, facts.get(evidence.name() + "." + fact)));
            scope = scope.with(evidence, answer);
        }
        Scope known = scope;
        Verdict verdict = service.procedure().checks().stream()
                .filter(check -> !check.holds(known))
                .findFirst()
                .<Verdict>map(failed -> new Verdict.Failed(failed.id(), failed.otherwise()))
                .orElseGet(Verdict.Clear::new);
        List<Evaluation.Asked> asked = service.procedure().consents().stream()
                .flatMap(group -> group.persons(known).stream()
                        .map(person ->
                                new Evaluation.Asked(person, NOW.plusSeconds(1), group.silence(), group.refusal())))
                .filter(one -> verdict.refusing().isEmpty() && !one.person().equals(STRANGER))
                .toList();
        boolean othersFail =
                service.procedure().checks().stream().anyMatch(check -> check.aboutOthers() && !check.holds(known));
        var officer = service.procedure().decision().officer();
        return new Evaluated(
                new Evaluation(
                        verdict,
                        null,
                        asked,
                        officer == null ? null : new Evaluation.Desk(officer.role(), NOW, Optional::empty),
                        !service.procedure().decision().automatic()),
                othersFail);
    }

    /// What the applicant reads of the answer.
    private static String read(Definition service, Evaluation evaluation) {
        UUID id = new UUID(1, 1);
        Apply apply = new Apply(STRANGER, STRANGER, service.service().value(), new FormData("{}"));
        return switch (CaseRules.open(
                apply, service.version(), evaluation, new FilingHistory(false, Optional.empty()), null, NOW)) {
            case Decision.Refused<CaseAct, ApplyRefusal>(var why) -> why.toString();
            case Decision.Accepted<CaseAct, ApplyRefusal>(var acts) -> {
                Case kase = CaseTable.CASES.replay(id, null, acts);
                yield kase.status()
                        + switch (kase.stage()) {
                            case CaseStage.WithOfficer(var _, var why, var _) ->
                                ShownReasons.of(service.procedure(), why).toString();
                            case CaseStage.Refused(var _, var code, var _) ->
                                ShownReasons.of(service.procedure(), code);
                            case CaseStage.WaitingConsent _,
                                    CaseStage.WithApplicant _,
                                    CaseStage.Granted _,
                                    CaseStage.Lapsed _,
                                    CaseStage.Withdrawn _ -> "";
                        };
            }
        };
    }

    private static Map<String, @Nullable Object> form(Definition service) {
        Map<String, @Nullable Object> form = new HashMap<>();
        for (Field field : service.form().fields()) {
            form.put(field.name(), value(service, field));
        }
        return form;
    }

    private static Object value(Definition service, Field field) {
        if (!field.choices().isEmpty()) {
            return field.choices().getFirst().word();
        }
        return switch (service.form().rule(field.name(), "type")
                + service.form().rule(field.name(), "format")) {
            case "integer" -> 10L;
            case "boolean" -> true;
            case "stringdate" -> TODAY.toString();
            default -> "0201300123456789";
        };
    }

    /// Values of the facts about others, or of the facts about the applicant.
    ///
    /// @param clear whether they are those of somebody to whom nothing happens
    private static Map<String, Object> facts(Definition service, boolean others, boolean clear, Random random) {
        Map<String, Object> facts = new TreeMap<>();
        for (Evidence evidence : service.procedure().evidence()) {
            Set<String> aboutOthers = evidence.source().facts().with(DataOfOthers.class);
            evidence.source().facts().types().forEach((fact, type) -> {
                if (aboutOthers.contains(fact) == others) {
                    facts.put(evidence.name() + "." + fact, value(fact, type, clear, random));
                }
            });
        }
        return facts;
    }

    private static Object value(String fact, ValueType type, boolean clear, Random random) {
        return switch (type.kind()) {
            case BOOL ->
                clear
                        ? !fact.matches("arrested|any.*|contra.*|needs.*|identical|disputed|given")
                        : random.nextBoolean();
            case INT -> clear ? 10L : List.of(0L, 10L, 40L).get(random.nextInt(3));
            case DATE -> TODAY.toString();
            case STRING, WORD -> new UUID(0, random.nextInt(3)).toString();
            case LIST ->
                IntStream.range(0, clear ? 1 : random.nextInt(3))
                        .mapToObj(i -> new UUID(0, 5L + i).toString())
                        .toList();
        };
    }
}
