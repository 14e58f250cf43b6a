package tereze.identity;

import java.util.Optional;
import java.util.stream.Stream;
import tereze.acts.Code;
import tereze.law.LawId;
import tereze.people.DocumentKind;

/// The kinds of documents that services issue.
public enum IssuedKind {
    IDENTITY_CARD(DocumentKind.IDENTITY_CARD, "/services/identity-card-renewal"),
    PASSPORT(DocumentKind.PASSPORT, "/services/passport");

    private final DocumentKind kind;
    private final String renewal;

    IssuedKind(DocumentKind kind, String renewal) {
        this.kind = kind;
        this.renewal = renewal;
    }

    /// The page of the service that renews such a document.
    public String renewal() {
        return renewal;
    }

    /// The issued kind of a document in the register of people; empty for kinds that no service issues.
    public static Optional<IssuedKind> of(DocumentKind kind) {
        return Stream.of(values()).filter(one -> one.kind == kind).findFirst();
    }

    /// The kind in the register of people.
    public DocumentKind inRegister() {
        return kind;
    }

    /// For how long it is valid, as a row of the law.
    public LawId validity() {
        return new LawId(Code.of(this) + "-validity");
    }
}
