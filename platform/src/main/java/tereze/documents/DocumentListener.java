package tereze.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Act;
import tereze.acts.ActStream;
import tereze.acts.Listener;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationAct.Ending;
import tereze.addresses.RegistrationAct.Residence;
import tereze.documents.store.DocumentTable;

/// Listens to the register of residence. A registration creates a notice, and its end ends the notice.
@Component
final class DocumentListener implements Listener {
    /// The purpose from which the secret of a code is derived. A change would invalidate all printed codes.
    static final String CODE = "documents/registration-notice/code/v1";

    private final ActStream acts;
    private final DocumentTable documents;

    DocumentListener(ActStream acts, DocumentTable documents) {
        this.acts = acts;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Class<? extends Act>> hears() {
        return List.of(RegistrationAct.class);
    }

    @Override
    public void on(List<RecordedAct> acts, JdbcClient projection) {
        acts.forEach(act -> on(act, projection));
    }

    private void on(RecordedAct act, JdbcClient projection) {
        switch ((RegistrationAct) act.act()) {
            case RegistrationAct.Registered(var holder) -> add(act, holder.person(), holder.part(), projection);
            case RegistrationAct.Ended(var holder) -> end(act, holder.part(), projection);
            case RegistrationAct.Disputed _,
                    RegistrationAct.DisputeSettled _,
                    RegistrationAct.Sealed _,
                    RegistrationAct.Unsealed _,
                    RegistrationAct.Reminded _ -> {}
        }
    }

    /// If the personal part of an act was erased, there is no data for a document, and the secret of its code is
    /// gone too.
    private void add(RecordedAct act, PersonId holder, @Nullable Residence residence, JdbcClient projection) {
        if (residence == null) {
            return;
        }
        acts.secretOf(act.id(), holder, CODE)
                .map(secret -> new Document(
                        act.id(),
                        act.seq(),
                        act.at(),
                        holder,
                        act.thing(),
                        residence.kind(),
                        residence.since(),
                        residence.until(),
                        null,
                        CheckCode.of(secret)))
                .ifPresent(document -> documents.add(document, projection));
    }

    private void end(RecordedAct act, @Nullable Ending ending, JdbcClient projection) {
        if (ending != null) {
            documents.end(act.thing(), ending.on(), projection);
        }
    }
}
