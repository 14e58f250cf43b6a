package tereze.documents.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.acts.PersonId;
import tereze.addresses.RegistrationKind;
import tereze.documents.CheckCode;
import tereze.documents.Document;

/// Documents in `documents.document`.
@Component
public final class DocumentTable {
    private static final String DOCUMENTS =
            "select id, seq, at, holder, registration, kind, since, until, ended, code from documents.document where ";

    private static final Logger LOG = LoggerFactory.getLogger(DocumentTable.class);

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a document.
    ///
    /// @param projection the listener's connection
    public void add(Document document, JdbcClient projection) {
        projection
                .sql("""
                        insert into documents.document
                            (id, seq, at, holder, registration, kind, since, until, ended, code)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .param(document.id())
                .param(document.seq())
                .param(document.at().atOffset(ZoneOffset.UTC))
                .param(document.holder().value())
                .param(document.registration())
                .param(Code.of(document.kind()))
                .param(document.since())
                .param(document.until())
                .param(document.ended())
                .param(document.code().value())
                .update();
    }

    /// Ends the document of a registration from this day on. If it has ended, only an earlier day changes that.
    ///
    /// @param projection the listener's connection
    public void end(UUID registration, LocalDate on, JdbcClient projection) {
        projection
                .sql("update documents.document set ended = ? where registration = ? and (ended is null or ended > ?)")
                .params(on, registration, on)
                .update();
    }

    public Optional<Document> find(UUID id) {
        return jdbc.sql(DOCUMENTS + "id = ?")
                .param(id)
                .query((row, number) -> document(row))
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

    /// Those of the given registrations that have a document for this holder.
    public Set<UUID> among(Collection<UUID> registrations, PersonId holder) {
        return Set.copyOf(jdbc.sql(
                        "select distinct registration from documents.document where registration = any(?) and holder = ?")
                .param(registrations.toArray(UUID[]::new))
                .param(holder.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("holder", UUID.class)),
                row.getObject("registration", UUID.class),
                RegistrationKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("ended", LocalDate.class),
                new CheckCode(row.getString("code")));
    }
}
