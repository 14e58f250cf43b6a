package tereze.people.store;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.acts.table.Reads;
import tereze.acts.table.StateLoader;
import tereze.people.DocumentKind;
import tereze.people.IdentityDocument;

/// Which numbers people and documents have.
@Component
public final class TakenNumbers {
    private final JdbcClient jdbc;
    private final StateLoader<IdentityDocument> byNumber;

    public TakenNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byNumber = PeopleTables.DOCUMENTS.byUnique(jdbc, "kind", "number");
    }

    /// The IINs that begin with these digits.
    ///
    /// @param stem the first seven digits
    public Set<String> iins(String stem) {
        List<String> found = Reads.peek(
                "a command relies on the one number that it draws of the rest",
                () -> jdbc.sql("select iin from people.person where iin >= ? and iin <= ?")
                        .params(stem + "00000", stem + "99999")
                        .query(String.class)
                        .list());
        return Set.copyOf(found);
    }

    /// Whether a document of this kind has the number. If none has, a command relies on that.
    public boolean hasDocument(DocumentKind kind, String number) {
        return byNumber.first(Code.of(kind), number).isPresent();
    }
}
