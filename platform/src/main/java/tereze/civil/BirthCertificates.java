package tereze.civil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Act;
import tereze.acts.Code;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.api.Language;
import tereze.civil.BirthRecords.BirthRecord;
import tereze.documents.Document;
import tereze.documents.PaperContent;
import tereze.documents.PaperContent.Line;
import tereze.documents.PaperEvent;
import tereze.documents.PaperSource;
import tereze.documents.PaperTexts;
import tereze.documents.ValidPeriod;
import tereze.law.WorkingCalendars;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationAct;

/// The birth certificate that each parent gets, from the act that enters them as a parent of a child whose birth was
/// registered here. It is about that relation: it is valid while the person is a parent by the register and nobody has
/// annulled the certificate.
@Component
public final class BirthCertificates implements PaperSource {
    /// The code of this kind of paper.
    public static final String KIND = "birth-certificate";

    private static final PaperTexts TEXTS = new PaperTexts("civil-papers");

    private final BirthRecords births;
    private final WorkingCalendars calendars;

    public BirthCertificates(BirthRecords births, WorkingCalendars calendars) {
        this.births = births;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<? extends Act> acts() {
        return RelationAct.class;
    }

    @Override
    public List<PaperEvent> events(RecordedAct act) {
        return switch ((RelationAct) act.act()) {
            case RelationAct.ParentEntered(var parent, var child) ->
                births.isRegistered(child.person())
                        ? List.of(new PaperEvent.Made(parent.person(), "", calendars.dayOf(act.at()), null))
                        : List.of();
        };
    }

    @Override
    public Map<UUID, ValidPeriod> periods(PersonId holder, Collection<UUID> things) {
        Map<UUID, ValidPeriod> periods = new HashMap<>();
        for (UUID thing : things) {
            births.parenthood(holder, thing)
                    .flatMap(relation -> births.ofChild(relation.other()).map(record -> period(relation, record)))
                    .ifPresent(period -> periods.put(thing, period));
        }
        return periods;
    }

    private static ValidPeriod period(Relation relation, BirthRecord record) {
        @Nullable
        LocalDate ended = Stream.of(
                        Optional.ofNullable(relation.until()),
                        Optional.ofNullable(record.certificate().annulled()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new ValidPeriod(record.certificate().issued(), null, ended);
    }

    /// It says nothing of an address, so the check may tell also of a protected child that it is valid.
    @Override
    public boolean isTold(UUID thing) {
        return true;
    }

    @Override
    public Optional<PaperContent> content(Document document, RecordedAct act) {
        return births.parenthood(document.holder(), document.thing())
                .filter(relation -> relation.until() == null)
                .flatMap(relation -> births.ofChild(relation.other()))
                .map(BirthCertificates::content);
    }

    /// The words of a certificate.
    static PaperContent content(BirthRecord record) {
        Person child = record.child();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                TEXTS.say("child"),
                PaperTexts.same(child.fullName()),
                TEXTS.together("iin") + " " + child.iin().value()));
        lines.add(
                new Line(TEXTS.say("born"), TEXTS.date(child.birth()), TEXTS.together("sex." + Code.of(child.sex()))));
        record.parents()
                .forEach(parent -> lines.add(new Line(
                        TEXTS.say("parent." + Code.of(parent.sex())), PaperTexts.same(parent.fullName()), "")));
        lines.add(new Line(
                TEXTS.say("number"), PaperTexts.same(record.certificate().number()), ""));
        lines.add(new Line(TEXTS.say("issued"), TEXTS.date(record.certificate().issued()), TEXTS.together("issuer")));
        return new PaperContent(TEXTS.say("title"), lines, TEXTS.say("purpose"));
    }

    @Override
    public String title(Language language) {
        return TEXTS.in("title", language);
    }

    @Override
    public Map<UUID, List<Fact>> facts(PersonId holder, List<Document> documents, Language language) {
        Map<UUID, List<Fact>> facts = new HashMap<>();
        for (Document document : documents) {
            births.parenthood(holder, document.thing())
                    .filter(relation -> relation.until() == null)
                    .flatMap(relation -> births.ofChild(relation.other()))
                    .ifPresent(record -> facts.put(document.id(), facts(record, language)));
        }
        return facts;
    }

    private static List<Fact> facts(BirthRecord record, Language language) {
        return List.of(
                new Fact(TEXTS.in("child", language), record.child().fullName()),
                new Fact(TEXTS.in("born", language), TEXTS.date(record.child().birth(), language)),
                new Fact(TEXTS.in("number", language), record.certificate().number()));
    }
}
