package tereze.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tereze.acts.commit.ActsConnections;

/// Refuses to start on a database that does not answer, is not migrated, or gives the server's role more than it
/// needs: the promises hold only if the role that serves cannot delete or forge an act, or change a table. Each
/// refusal is one line that says what to do.
final class DatabaseChecks {
    /// Seconds. The network may be slow at the start of a machine.
    private static final int PATIENCE = 10;

    private static final String MIGRATIONS = "classpath*:db/migration/V*.sql";

    /// The reason why the server must not work as this role, or what of its rights must be revoked; null if there is
    /// none. It looks at every role that the server's role can become, through any number of others, and compares
    /// each right to a table with what the kind of the table gives.
    private static final String OBJECTION = """
            with serving as (select r.oid as role from pg_roles r where r.rolname = session_user),
            acting as (select r.* from serving s join pg_roles r on pg_has_role(s.role, r.oid, 'member')),
            -- What belongs to an extension is its own affair: some grant rights to everybody.
            place as (
                select * from pg_namespace n where n.nspname !~ '^(pg_|information_schema$)' and not exists (
                    select from pg_depend d
                    where d.classid = 'pg_namespace'::regclass and d.objid = n.oid and d.deptype = 'e')),
            given as (
                select case x.grantee when 0 then 'public' else x.grantee::regrole::text end as grantee,
                    x.privilege_type, c.oid::regclass::text as written, p.nspname as place, x.of_column,
                    coalesce(obj_description(c.oid, 'pg_class'), '') as kind
                from pg_class c join place p on p.oid = c.relnamespace
                cross join lateral (
                    select t.grantee, t.privilege_type, false as of_column from aclexplode(c.relacl) t
                    union all
                    select t.grantee, t.privilege_type, true from pg_attribute a, aclexplode(a.attacl) t
                    where a.attrelid = c.oid and a.attacl is not null) x
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and x.privilege_type <> 'SELECT' and not exists (
                        select from pg_depend d
                        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
                    and (x.grantee = 0 or x.grantee in (select a.oid from acting a))),
            -- Functions write the tables of acts. The server itself stores the responses to requests, and nothing
            -- else. What changes is granted by column.
            excess as (
                select lower(g.privilege_type) || ' on ' || g.written || ' from ' || g.grantee as objection
                from given g where (case
                    when g.place = 'acts' then
                        (g.written, g.privilege_type, g.grantee) = ('acts.request', 'INSERT', 'tereze_committer')
                    when g.privilege_type = 'DELETE' then g.kind = 'passing' and g.grantee = 'tereze_app'
                    when g.privilege_type = 'INSERT' or g.privilege_type = 'UPDATE' and g.of_column then g.grantee = case
                        when g.kind in ('state', 'set') then 'tereze_committer'
                        when g.kind = 'projection' then 'tereze_listener'
                        when g.kind in ('working', 'passing') then 'tereze_app' end
                    else false end) is not true
                union all
                select 'create on ' || o.what || ' from '
                    || case x.grantee when 0 then 'public' else x.grantee::regrole::text end
                from (
                    select 'schema ' || quote_ident(p.nspname), p.nspacl from place p
                    union all
                    select 'database ' || quote_ident(d.datname), d.datacl from pg_database d
                    where d.datname = current_database()) o(what, acl), aclexplode(o.acl) x
                where x.privilege_type = 'CREATE' and (x.grantee = 0 or x.grantee in (select a.oid from acting a))
                union all
                select a.rolname || ' from ' || session_user from acting a
                where a.rolname in ('pg_write_all_data', 'pg_maintain'))
            select case
                when pg_is_in_recovery() then 'standby'
                when exists (select from acting a where a.rolsuper or a.rolbypassrls or a.rolreplication)
                    then 'superuser'
                when exists (select from acting a join pg_database d on d.datdba = a.oid
                        where d.datname = current_database())
                    or exists (select from acting a join place p on p.nspowner = a.oid)
                    or exists (select from acting a
                        join pg_class c on c.relowner = a.oid join place p on p.oid = c.relnamespace)
                    or exists (select from acting a
                        join pg_proc f on f.proowner = a.oid join place p on p.oid = f.pronamespace) then 'owner'
                when exists (select from acting a where a.rolname in ('pg_execute_server_program',
                        'pg_read_server_files', 'pg_write_server_files', 'pg_create_subscription')) then 'machine'
                when exists (select from acting a where a.rolcreaterole or a.rolcreatedb) then 'creates'
                when exists (select from excess) then (select min(e.objection) from excess e)
                when exists (select from serving s where not pg_has_role(s.role, 'tereze_committer', 'set')
                        or not pg_has_role(s.role, 'tereze_listener', 'set')) then 'writes-not'
            end""";

    private DatabaseChecks() {}

    /// @throws CannotStart if the server could not serve, or should not
    static void demand(Settings.Database settings) {
        ActsConnections role =
                new ActsConnections(settings.url(), settings.userOrOneInUrl(), settings.passwordOrOneInUrl());
        try (Connection connection = role.probe(PATIENCE)) {
            demandMigrated(connection);
            demandPlainRole(connection, settings.userOrOneInUrl());
            demandNoSettings(connection, settings.userOrOneInUrl());
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

    private static void demandNoSettings(Connection connection, String user) throws SQLException {
        Optional<String> remedy = RoleSettings.remedy(connection);
        if (remedy.isPresent()) {
            throw new CannotStart(
                    "the role " + user + " has settings of its own, and the server needs none: " + remedy.get());
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
            default ->
                role
                        + (objection.startsWith("create on ")
                                ? "may create tables, schemas or roles"
                                : "may change, delete or forge acts or what they made")
                        + ": as the owner, revoke " + objection;
        };
    }
}
