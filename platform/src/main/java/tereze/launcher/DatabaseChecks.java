package tereze.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tereze.acts.commit.ActsConnections;

/// Refuses to start on a database that does not answer, is not migrated, or gives the server's role more than it
/// needs: the promises hold only if the role that serves can neither delete or forge an act nor change a table. Each
/// refusal is one line that says what to do.
final class DatabaseChecks {
    /// Seconds. The network may be slow at the start of a machine.
    private static final int PATIENCE = 10;

    private static final String MIGRATIONS = "classpath*:db/migration/V*.sql";

    /// The reason why the server must not work as this role, or the right to a table of acts that it has too much; null
    /// if there is none.
    private static final String OBJECTION = """
            with serving as (
                select r.oid as role, unnest(array[r.oid, 'tereze_committer'::regrole, 'tereze_listener'::regrole]) as acting_as
                from pg_roles r where r.rolname = session_user),
            place as (
                select oid, nspowner from pg_namespace where nspname !~ '^(pg_|information_schema$)'),
            -- Functions write the tables of acts. The server itself stores the responses to requests, and nothing else.
            excess as (
                select lower(p.privilege) || ' on acts.' || c.relname || ' from ' || r.rolname as privilege
                from serving s join pg_roles r on pg_has_role(s.role, r.oid, 'member')
                join pg_class c on c.relnamespace = 'acts'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
                cross join unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN'])
                    p(privilege)
                where (has_table_privilege(r.oid, c.oid, p.privilege) or p.privilege in ('INSERT', 'UPDATE', 'REFERENCES')
                        and has_any_column_privilege(r.oid, c.oid, p.privilege))
                    and (c.relname, p.privilege) <> ('request', 'INSERT')
                order by 1 limit 1)
            select case
                when pg_is_in_recovery() then 'standby'
                when exists (select from pg_roles r where r.rolname = session_user
                        and (r.rolsuper or r.rolbypassrls or r.rolreplication)) then 'superuser'
                when exists (select from serving s, pg_database d where d.datname = current_database()
                        and pg_has_role(s.role, d.datdba, 'member'))
                    or exists (select from serving s, place p where pg_has_role(s.role, p.nspowner, 'member'))
                    or exists (select from serving s, pg_class c join place p on p.oid = c.relnamespace
                        where pg_has_role(s.role, c.relowner, 'member')) then 'owner'
                when exists (select from serving s, pg_roles p
                        where pg_has_role(s.role, p.oid, 'member') and p.rolname in ('pg_execute_server_program',
                            'pg_read_server_files', 'pg_write_server_files', 'pg_create_subscription')) then 'machine'
                when exists (select from excess) then (select e.privilege from excess e)
                when exists (select from pg_roles r where r.rolname = session_user
                        and (r.rolcreaterole or r.rolcreatedb))
                    or exists (select from serving s
                        where has_database_privilege(s.acting_as, current_database(), 'create'))
                    or exists (select from serving s, place p where has_schema_privilege(s.acting_as, p.oid, 'create'))
                    then 'creates'
                when exists (select from serving s where not pg_has_role(s.role, s.acting_as, 'set')) then 'writes-not'
            end""";

    private DatabaseChecks() {}

    /// @throws CannotStart if the server could not serve, or should not
    static void demand(Settings.Database settings) {
        ActsConnections role =
                new ActsConnections(settings.url(), settings.userOrOneInUrl(), settings.passwordOrOneInUrl());
        try (Connection connection = role.probe(PATIENCE)) {
            demandMigrated(connection);
            demandPlainRole(connection, settings.userOrOneInUrl());
            // The proof: what the server will do first.
            role.committer().close();
            role.listener().close();
        } catch (SQLException e) {
            throw new CannotStart(DatabaseRefusal.sentence(e, settings.url(), settings.userOrOneInUrl()));
        }
    }

    private static void demandMigrated(Connection connection) throws SQLException {
        Set<String> lacking = ofThisProgram();
        if (mayReadHistory(connection)) {
            lacking.removeAll(migrations(connection));
        }
        if (!lacking.isEmpty()) {
            throw new CannotStart("the database is not of this version: run ./tereze migrate as its owner first");
        }
    }

    /// Whether the database is of a version that lets the server see its migrations.
    private static boolean mayReadHistory(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname = 'public' and c.relname = 'flyway_schema_history'
                            and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select'))""")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Set<String> migrations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select version from public.flyway_schema_history where success and version is not null")) {
            Set<String> migrations = new HashSet<>();
            while (row.next()) {
                migrations.add(row.getString(1));
            }
            return migrations;
        }
    }

    private static Set<String> ofThisProgram() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS))
                    .map(Resource::getFilename)
                    .flatMap(Stream::ofNullable)
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void demandPlainRole(Connection connection, String user) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OBJECTION)) {
            row.next();
            String objection = row.getString(1);
            if (objection != null) {
                throw new CannotStart(sentence(objection, user));
            }
        }
    }

    private static String sentence(String objection, String user) {
        String role = "the role " + user + " must not serve, because it ";
        String instead = ": serve as a role like tereze_app (docs/configuration.md, \"A database of your own\")";
        return switch (objection) {
            case "standby" -> "the database is a standby and takes no changes: name the primary in --database-url";
            case "superuser" -> role + "is a superuser, or bypasses rights otherwise" + instead;
            case "owner" -> role + "owns tables of Tereze or may act as their owner" + instead;
            case "machine" -> role + "may reach the files of the database's machine" + instead;
            case "creates" -> role + "may create tables, schemas or roles" + instead;
            case "writes-not" ->
                "the role " + user + " cannot write: as the owner, grant tereze_committer, tereze_listener to " + user
                        + " with inherit false, set true";
            default -> role + "may change, delete or forge acts: as the owner, revoke " + objection;
        };
    }
}
