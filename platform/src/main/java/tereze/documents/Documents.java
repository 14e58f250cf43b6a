package tereze.documents;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.api.ReferenceNumber;
import tereze.documents.paper.Paper;
import tereze.documents.paper.PaperPrinter;
import tereze.documents.rules.ValidityRules;
import tereze.documents.store.DocumentTable;
import tereze.law.WorkingCalendars;

/// The papers of people, and the public check of a paper. A paper is made from an act of a register, so nobody orders
/// one. Thread-safe.
@Component
public final class Documents {
    private final DocumentTable documents;
    private final Papers papers;
    private final ActStream acts;
    private final WorkingCalendars calendars;
    private final InstantSource time;
    private final PaperPrinter printer;

    Documents(
            DocumentTable documents,
            Papers papers,
            ActStream acts,
            WorkingCalendars calendars,
            InstantSource time,
            PaperPrinter printer) {
        this.documents = documents;
        this.papers = papers;
        this.acts = acts;
        this.calendars = calendars;
        this.time = time;
        this.printer = printer;
    }

    /// Documents of a person, newest first, with what the registers say now of their validity: the table only helps
    /// to find them.
    ///
    /// @param before the number of the act of the last document of the page before, exclusive
    public List<Document> of(PersonId holder, long before, int limit) {
        List<Document> found = documents.of(holder, before, limit).stream()
                .filter(papers::know)
                .toList();
        Map<String, Map<UUID, ValidPeriod>> now = new HashMap<>();
        found.stream()
                .collect(Collectors.groupingBy(Document::paper))
                .forEach((paper, same) -> now.put(paper, periods(same)));
        return found.stream()
                .flatMap(document -> Optional.ofNullable(now.get(document.paper()))
                        .map(periods -> periods.get(document.thing()))
                        .map(document::during)
                        .stream())
                .toList();
    }

    /// Papers of one kind and one holder.
    private Map<UUID, ValidPeriod> periods(List<Document> same) {
        Document any = same.getFirst();
        return papers.of(any)
                .periods(any.holder(), same.stream().map(Document::thing).collect(Collectors.toSet()));
    }

    /// Those of the given things about which a person has a paper of this kind. A thing that was loaded from another
    /// register has no act, and so no paper.
    public Set<UUID> among(String paper, Collection<UUID> things, PersonId holder) {
        return things.isEmpty() ? Set.of() : documents.among(paper, things, holder);
    }

    /// A document as PDF, rendered now from its act and from the current data of the registers. Empty if there is
    /// none, if it belongs to another person, or if the act's part about the person was erased.
    ///
    /// @throws tereze.acts.Overloaded if too many are being rendered
    public Optional<File> file(UUID document, PersonId holder) {
        return documents
                .find(document, holder)
                .filter(papers::know)
                .flatMap(found -> genuine(found).flatMap(act -> paper(found, act)))
                .map(paper -> new File(paper.number(), printer.print(paper)));
    }

    /// A document as PDF.
    public record File(ReferenceNumber number, byte[] pdf) {}

    /// The document of a person with this number; empty if it belongs to somebody else, and if there is none.
    public Optional<Document> find(ReferenceNumber number, PersonId holder) {
        return documents.find(number, holder).filter(papers::know).flatMap(this::asRegistered);
    }

    /// The document of a person of this kind about a thing; empty for others, and until it is made.
    public Optional<Document> about(String paper, UUID thing, PersonId holder) {
        return documents.about(paper, thing, holder).flatMap(this::asRegistered);
    }

    private Optional<Paper> paper(Document document, RecordedAct act) {
        return papers.of(document)
                .content(document, act)
                .map(content -> new Paper(
                        content,
                        document.number(),
                        document.seq(),
                        document.at(),
                        calendars.asKnownAt(document.at()).dateOf(document.at()),
                        document.code()));
    }

    /// The validity of a document today.
    public Validity validity(Document document) {
        return ValidityRules.on(calendars.dayOf(time.instant()), document.period());
    }

    /// Whether the public check may report that a document is valid, see [PaperSource#isTold].
    public boolean isTold(Document document) {
        return papers.of(document).isTold(document.thing());
    }

    /// The public answer for a code. The table only helps to find the act: the answer comes from the act and the
    /// registers.
    public CheckResult check(CheckCode code) {
        return documents
                .byCode(code)
                .filter(papers::know)
                .filter(document -> genuine(document).isPresent())
                .flatMap(this::asRegistered)
                .map(this::checked)
                .orElse(CheckResult.UNKNOWN);
    }

    private CheckResult checked(Document document) {
        boolean told = isTold(document);
        return told && validity(document).holds() ? CheckResult.HOLDS : CheckResult.HOLDS_NOT;
    }

    /// The act of a document, if that act gave its holder this paper, and the code is the one derived from that act.
    private Optional<RecordedAct> genuine(Document document) {
        PaperSource source = papers.of(document);
        return acts.find(document.id())
                .filter(act -> act.thing().equals(document.thing()) && made(source, act, document.holder()))
                .filter(act -> acts.secretOf(
                                document.id(), document.holder(), DocumentListener.purposeOfCode(document.paper()))
                        .map(CheckCode::of)
                        .filter(document.code()::equals)
                        .isPresent());
    }

    private static boolean made(PaperSource source, RecordedAct act, PersonId holder) {
        return source.acts().isInstance(act.act())
                && source.events(act).stream()
                        .anyMatch(event -> event instanceof PaperEvent.Made made
                                && made.holder().equals(holder));
    }

    private Optional<Document> asRegistered(Document document) {
        return Optional.ofNullable(periods(List.of(document)).get(document.thing()))
                .map(document::during);
    }
}
