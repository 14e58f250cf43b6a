package tereze.documents.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.ReferenceNumber;
import tereze.documents.CheckCode;
import tereze.documents.Document;
import tereze.documents.ValidPeriod;

/// Documents in `documents.document`. Nodes of the version before, which knew one kind of paper, still read and write
/// the table: the column `registration` is the thing that a paper is about, and `kind` its variant.
@Component
public final class DocumentTable {
    private static final String DOCUMENTS =
            "select id, number, seq, at, holder, paper, registration, kind, since, until, ended, code from documents.document where ";

    private static final Logger LOG = LoggerFactory.getLogger(DocumentTable.class);

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a document, unless it is there already.
    ///
    /// @param projection the listener's connection
    /// @return false if another document has its number
    public boolean add(Document document, JdbcClient projection) {
        boolean added = projection
                        .sql("""
                        insert into documents.document
                            (id, number, seq, at, holder, paper, registration, kind, since, until, ended, code)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(document.id())
                        .param(document.number().value())
                        .param(document.seq())
                        .param(document.at().atOffset(ZoneOffset.UTC))
                        .param(document.holder().value())
                        .param(document.paper())
                        .param(document.thing())
                        .param(document.variant())
                        .param(document.period().since())
                        .param(document.period().until())
                        .param(document.period().ended())
                        .param(document.code().value())
                        .update()
                == 1;
        return added
                || projection
                        .sql("select exists (select from documents.document where id = ?)")
                        .param(document.id())
                        .query(Boolean.class)
                        .single();
    }

    /// Ends the documents of a kind about a thing from this day on. If one has ended, only an earlier day changes that.
    ///
    /// @param projection the listener's connection
    public void end(String paper, UUID thing, LocalDate on, JdbcClient projection) {
        projection
                .sql("update documents.document set ended = ? where registration = ? and paper = ?"
                        + " and (ended is null or ended > ?)")
                .params(on, thing, paper, on)
                .update();
    }

    /// The document that an act gave to a person.
    public Optional<Document> find(UUID id, PersonId holder) {
        return jdbc.sql(DOCUMENTS + "id = ? and holder = ?")
                .param(id)
                .param(holder.value())
                .query((row, number) -> document(row))
                .optional();
    }

    /// One query for both, so that the number of somebody else's document is answered like one of nothing.
    public Optional<Document> find(ReferenceNumber number, PersonId holder) {
        return jdbc.sql(DOCUMENTS + "number = ? and holder = ?")
                .param(number.value())
                .param(holder.value())
                .query((row, _) -> document(row))
                .optional();
    }

    /// The first document of a kind about a thing.
    public Optional<Document> about(String paper, UUID thing, PersonId holder) {
        return jdbc.sql(DOCUMENTS + "registration = ? and holder = ? and paper = ? order by seq limit 1")
                .param(thing)
                .param(holder.value())
                .param(paper)
                .query((row, _) -> document(row))
                .optional();
    }

    public Optional<Document> byCode(CheckCode code) {
        return jdbc.sql(DOCUMENTS + "code = ?")
                .param(code.value())
                .query((row, number) -> document(row))
                .optional();
    }

    /// Documents of a person, newest first. A row that cannot be read is left out.
    public List<Document> of(PersonId holder, long before, int limit) {
        return jdbc
                .sql(DOCUMENTS + "holder = ? and seq < ? order by seq desc limit ?")
                .param(holder.value())
                .param(before)
                .param(limit)
                .query((row, number) -> readable(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// One row that nobody can read must not take a whole page from its person.
    private static Optional<Document> readable(ResultSet row) throws SQLException {
        try {
            return Optional.of(document(row));
        } catch (IllegalArgumentException e) {
            LOG.error("document {} cannot be read, and pages leave it out", row.getObject("id"), e);
            return Optional.empty();
        }
    }

    /// Those of the given things about which this holder has a document of a kind.
    public Set<UUID> among(String paper, Collection<UUID> things, PersonId holder) {
        return Set.copyOf(jdbc.sql("select distinct registration from documents.document"
                        + " where registration = any(?) and holder = ? and paper = ?")
                .param(things.toArray(UUID[]::new))
                .param(holder.value())
                .param(paper)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                new ReferenceNumber(row.getString("number")),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("holder", UUID.class)),
                row.getString("paper"),
                row.getObject("registration", UUID.class),
                row.getString("kind"),
                new ValidPeriod(
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("ended", LocalDate.class)),
                new CheckCode(row.getString("code")));
    }
}
