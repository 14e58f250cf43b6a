package tereze.people;

import java.time.LocalDate;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;

/// Acts of a relation between two people.
public sealed interface RelationAct extends Act {
    /// A parent was entered for a child. The part is the parent's, so that a paper of theirs has a secret.
    @Kind(value = "people.parent-entered/1", number = 102)
    record ParentEntered(Subject<Parenthood> parent, Subject<Subject.Nothing> child) implements RelationAct {}

    /// @param since the first day of the relation
    record Parenthood(LocalDate since) {}
}
