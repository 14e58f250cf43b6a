package tereze.documents;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Act;
import tereze.acts.ActStream;
import tereze.acts.Listener;
import tereze.acts.RecordedAct;
import tereze.api.ReferenceNumber;
import tereze.documents.store.DocumentTable;

/// Follows the acts of all modules that make papers.
@Component
final class DocumentListener implements Listener {
    private final ActStream acts;
    private final DocumentTable documents;
    private final Papers papers;

    DocumentListener(ActStream acts, DocumentTable documents, Papers papers) {
        this.acts = acts;
        this.documents = documents;
        this.papers = papers;
    }

    /// The purpose from which the secret of a code is derived. A change would invalidate all printed codes.
    static String purposeOfCode(String paper) {
        return "documents/" + paper + "/code/v1";
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Class<? extends Act>> hears() {
        return papers.acts();
    }

    @Override
    public void on(List<RecordedAct> acts, JdbcClient projection) {
        acts.forEach(act -> papers.all().stream()
                .filter(source -> source.acts().isInstance(act.act()))
                .forEach(source -> on(act, source, projection)));
    }

    private void on(RecordedAct act, PaperSource source, JdbcClient projection) {
        for (PaperEvent event : source.events(act)) {
            switch (event) {
                case PaperEvent.Made made -> add(act, source, made, projection);
                case PaperEvent.Ended(var on) -> documents.end(source.kind(), act.thing(), on, projection);
            }
        }
    }

    /// If the personal part of an act was erased, the secret of its code is gone, and there is no document.
    private void add(RecordedAct act, PaperSource source, PaperEvent.Made made, JdbcClient projection) {
        acts.secretOf(act.id(), made.holder(), purposeOfCode(source.kind()))
                .map(secret -> new Document(
                        act.id(),
                        ReferenceNumber.of(act.id()),
                        act.seq(),
                        act.at(),
                        made.holder(),
                        source.kind(),
                        act.thing(),
                        made.variant(),
                        new ValidPeriod(made.since(), made.until(), null),
                        CheckCode.of(secret)))
                .ifPresent(document -> add(document, projection));
    }

    /// A document whose number another one has gets the next that is free: the same one whenever all are made again.
    private void add(Document document, JdbcClient projection) {
        Document numbered = document;
        for (int draw = 1; !documents.add(numbered, projection); draw++) {
            numbered = document.numbered(ReferenceNumber.of(document.id(), draw));
        }
    }
}
