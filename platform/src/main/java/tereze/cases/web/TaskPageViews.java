package tereze.cases.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.access.Caller;
import tereze.acts.Code;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.cases.Case;
import tereze.cases.CaseStatus;
import tereze.cases.Cases;
import tereze.cases.Corrections;
import tereze.cases.Examination;
import tereze.cases.Examination.Fact;
import tereze.cases.Examination.Result;
import tereze.cases.FormAnswers;
import tereze.cases.FormAnswers.Filled;
import tereze.cases.web.CaseAccess.Examined;
import tereze.catalogue.WriterCall;
import tereze.people.People;
import tereze.people.Person;

/// Makes the page of an officer's decision. The modules that offer sources and writers say in `NAME-findings` what a
/// fact means (`fact.SOURCE.FACT`) and what a writer does (`effect.WRITER`); a fixed word among the arguments may
/// follow the key. A fact without a text is not shown.
@Component
final class TaskPageViews {
    private static final Texts TEXTS = Texts.load("*-findings");

    private final Cases cases;
    private final CasePageViews pages;
    private final CaseLists lists;
    private final People people;

    TaskPageViews(Cases cases, CasePageViews pages, CaseLists lists, People people) {
        this.cases = cases;
        this.pages = pages;
        this.lists = lists;
        this.people = people;
    }

    TaskPage of(Examined examined, Caller.Officer officer, Language language) {
        var seen = examined.seen();
        Case kase = seen.kase();
        boolean waits = kase.status() == CaseStatus.WITH_OFFICER;
        String assigned = CaseViews.assigned(kase, officer.person());
        return new TaskPage(
                pages.of(seen, officer.person(), language),
                waits
                        ? people.find(kase.applicant())
                                .map(person -> person.iin().value())
                                .orElse(null)
                        : null,
                assigned,
                kase.assignee().flatMap(people::find).map(Person::shortName).orElse(null),
                waits && !"other".equals(assigned),
                waits && !"other".equals(assigned) && kase.question() == null,
                cases.findDefinition(kase).stream()
                        .flatMap(definition -> Corrections.fieldsOf(definition).stream()
                                .map(field -> new TaskPage.Field(
                                        field.name(), FormAnswers.labelOf(definition.form(), field, language))))
                        .toList(),
                examined.examination().map(found -> evidence(found, language)).orElse(null),
                waits ? null : lists.next(officer, kase).map(Case::id).orElse(null));
    }

    private static TaskPage.Evidence evidence(Examination examination, Language language) {
        return new TaskPage.Evidence(
                examination.at(),
                findings(examination, false, language),
                findings(examination, true, language),
                effect(examination.granting(), language),
                effect(examination.refusing(), language),
                examination.forbidsGrant(),
                examination.reasons().stream()
                        .map(reason -> new TaskPage.Reason(
                                reason.id(),
                                Code.of(reason.decision()),
                                reason.text().in(language)))
                        .toList());
    }

    private static List<TaskPage.Finding> findings(Examination examination, boolean clear, Language language) {
        return examination.findings().stream()
                .filter(finding -> (finding.result() == Result.HOLDS) == clear)
                .map(finding -> new TaskPage.Finding(
                        finding.check().officerReads().in(language),
                        Code.of(finding.result()),
                        finding.check().otherwise().forbidsGrant(),
                        finding.facts().stream()
                                .flatMap(fact -> filled(fact, language).stream())
                                .toList()))
                .toList();
    }

    private static Optional<Filled> filled(Fact fact, Language language) {
        return text("fact." + fact.source() + "." + fact.name(), fact.words(), language)
                .map(label -> filled(fact, label));
    }

    /// A person in a register is not named: only whether there is one.
    private static Filled filled(Fact fact, String label) {
        Object value = fact.value();
        return switch (value) {
            case null -> new Filled(fact.name(), label, "", null, null);
            case Boolean yes -> new Filled(fact.name(), label, "", null, yes);
            case Collection<?> many -> new Filled(fact.name(), label, Integer.toString(many.size()), null, null);
            case String id when fact.person() -> new Filled(fact.name(), label, "", null, !id.isEmpty());
            case Object other -> new Filled(fact.name(), label, other.toString(), day(other.toString()), null);
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// What a writer does; null for none.
    static String effect(@Nullable WriterCall call, Language language) {
        return Optional.ofNullable(call)
                .map(writer -> text(
                                "effect." + writer.writer().name(),
                                writer.arguments().words().values(),
                                language)
                        .or(() -> TEXTS.find("effect.other", language)))
                .orElseGet(() -> TEXTS.find("effect.none", language))
                .orElseThrow();
    }

    private static Optional<String> text(String key, Collection<String> words, Language language) {
        return Stream.concat(words.stream().sorted().map(word -> key + "." + word), Stream.of(key))
                .flatMap(each -> TEXTS.find(each, language).stream())
                .findFirst();
    }
}
