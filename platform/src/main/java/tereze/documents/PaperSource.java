package tereze.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tereze.acts.Act;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.api.Language;

/// One kind of paper that people get from acts of a module. The module registers it as a bean, and declares the kind
/// of act in its migration with `documents.declare_paper`. It says what the paper is about and whether that still
/// holds. Everything else is the same for all papers and is done here: the list in the cabinet, the code, the PDF
/// and the public check.
///
/// Thread-safe. It reads registers only.
public interface PaperSource {
    /// Its stable code, such as `registration-notice`. A change would invalidate the codes of all printed papers.
    String kind();

    /// The family of the acts that make its papers and end them.
    Class<? extends Act> acts();

    /// What an act does to papers of this kind; empty for an act that concerns none. An act makes at most one paper.
    List<PaperEvent> events(RecordedAct act);

    /// When papers are valid, by the thing that they are about, as the registers say now. A thing that the registers
    /// do not know is left out.
    ///
    /// @param holder of all these papers
    Map<UUID, ValidPeriod> periods(PersonId holder, Collection<UUID> things);

    /// Whether the public check may report that a paper about this thing is valid. False if that would reveal where
    /// a protected person lives.
    boolean isTold(UUID thing);

    /// What the PDF says, in the words of the act and of the registers now. Empty if the act's part about the holder
    /// was erased, or if the registers no longer tell it to the holder.
    Optional<PaperContent> content(Document document, RecordedAct act);

    /// What the list of papers says about each, by the id of the document. A document without one is listed by its
    /// title alone.
    ///
    /// @param documents of this kind and this holder
    Map<UUID, List<Fact>> facts(PersonId holder, List<Document> documents, Language language);

    /// The name of this kind of paper.
    String title(Language language);

    /// A line in the list of papers.
    record Fact(String label, String value) {}
}
