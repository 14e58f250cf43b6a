package tereze.cases.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.Texts;
import tereze.cases.Case;
import tereze.cases.CaseReasons;
import tereze.cases.CaseStage;
import tereze.cases.Cases;
import tereze.cases.rules.ShownReasons;
import tereze.cases.web.CaseViews.As;
import tereze.catalogue.Definition;
import tereze.catalogue.Procedure;

/// Why a case is with an officer, and why it was decided so, as each reader may see it.
@Component
final class CaseReasonViews {
    private static final Texts TEXTS = Texts.load("cases");

    private final Cases cases;

    CaseReasonViews(Cases cases) {
        this.cases = cases;
    }

    /// Why a case is with an officer, as the codes that this reader may see.
    List<String> codes(Case kase, As as) {
        return switch (kase.stage()) {
            case CaseStage.WithOfficer(var _, var why, var _) -> shown(kase, as, why);
            case CaseStage.WithApplicant(var _, var why, var _) -> shown(kase, as, why);
            case CaseStage.WaitingConsent _,
                    CaseStage.Granted _,
                    CaseStage.Refused _,
                    CaseStage.Lapsed _,
                    CaseStage.Withdrawn _ -> List.of();
        };
    }

    private List<String> shown(Case kase, As as, List<String> why) {
        return as == As.OFFICER ? why : ShownReasons.of(procedure(kase), why);
    }

    private @Nullable Procedure procedure(Case kase) {
        return cases.findDefinition(kase).map(Definition::procedure).orElse(null);
    }

    /// How a case ended; null while it is open.
    CaseView.@Nullable DecisionView decision(Case kase, As as, Language language) {
        return switch (kase.stage()) {
            case CaseStage.WaitingConsent _, CaseStage.WithOfficer _, CaseStage.WithApplicant _ -> null;
            case CaseStage.Granted(var at, var by) ->
                new CaseView.DecisionView("granted", at, by(by), null, null, reason(kase, by, as, language));
            case CaseStage.Refused(var at, var code, var by) -> {
                String shown = as == As.OFFICER ? code : ShownReasons.of(procedure(kase), code);
                yield new CaseView.DecisionView(
                        "refused",
                        at,
                        by(by),
                        shown,
                        refusal(kase, shown, as, language),
                        reason(kase, by, as, language));
            }
            case CaseStage.Lapsed(var at) -> new CaseView.DecisionView("lapsed", at, "silence", null, null, null);
            case CaseStage.Withdrawn(var at) ->
                new CaseView.DecisionView("withdrawn", at, "applicant", null, null, null);
        };
    }

    private static String by(CaseStage.Decider decider) {
        return switch (decider) {
            case CaseStage.Rules _ -> "rules";
            case CaseStage.Officer _ -> "officer";
        };
    }

    /// A declared reason in the reader's language, and then the officer's words.
    private @Nullable String reason(Case kase, CaseStage.Decider decider, As as, Language language) {
        return switch (decider) {
            case CaseStage.Rules _ -> null;
            case CaseStage.Officer(var _, var words, var declared) ->
                as == As.ASKED
                        ? null
                        : Stream.concat(
                                        Stream.ofNullable(declared)
                                                .map(id -> cases.reasonOf(kase, id)
                                                        .map(text -> text.in(language))
                                                        .orElse(id)),
                                        Stream.of(words))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" "));
        };
    }

    /// Why a case is with an officer, as text. A code without a text stands for itself.
    List<String> texts(Case kase, As as, Language language) {
        return codes(kase, as).stream()
                .map(code -> Objects.requireNonNullElse(text(kase, code, as, language), code))
                .toList();
    }

    /// The text of a check of the service, or of one of the engine's own codes.
    private @Nullable String text(Case kase, String code, As as, Language language) {
        return declared(kase, code, as)
                .map(text -> text.in(language))
                .or(() -> TEXTS.find("reason." + code, language))
                .orElse(null);
    }

    private Optional<Text> declared(Case kase, String code, As as) {
        if (as == As.OFFICER) {
            return cases.officersTextOf(kase, code);
        }
        return code.equals(CaseReasons.DATA_OF_OTHERS)
                ? cases.textForApplicant(kase)
                : cases.textOf(kase.service(), kase.serviceVersion(), code);
    }

    private @Nullable String refusal(Case kase, String code, As as, Language language) {
        return ofRefusal(code, language)
                .or(() -> Optional.ofNullable(text(kase, code, as, language)))
                .orElse(null);
    }

    /// The text of a code as the reason of a refusal, if it differs: then nobody checks by hand.
    static Optional<String> ofRefusal(String code, Language language) {
        return TEXTS.find("reason." + code + ".refused", language);
    }
}
