package tereze.identity;

import tereze.acts.Code;
import tereze.law.LawId;
import tereze.people.DocumentKind;

/// The kinds of documents that services issue.
public enum IssuedKind {
    IDENTITY_CARD(DocumentKind.IDENTITY_CARD),
    PASSPORT(DocumentKind.PASSPORT);

    private final DocumentKind kind;

    IssuedKind(DocumentKind kind) {
        this.kind = kind;
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
