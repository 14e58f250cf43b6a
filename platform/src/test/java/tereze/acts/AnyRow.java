package tereze.acts;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows for any declared table, inserted by the owner of a test database. The checks of the module on their values
/// are switched off.
public final class AnyRow {
    private AnyRow() {}

    /// Drops the checks and disables the triggers that the module of a table adds. Those of every declared table stay.
    public static void putAside(JdbcClient owner, String table) {
        owner.sql("""
                        select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname)
                        from pg_constraint where conrelid = ?::regclass and contype in ('c', 'f') and conname !~ '^acts_'
                        union all
                        select 'alter table ' || tgrelid::regclass || ' disable trigger ' || quote_ident(tgname)
                        from pg_trigger where tgrelid = ?::regclass and not tgisinternal and tgname !~ '^acts_'""")
                .params(table, table)
                .query((row, number) -> row.getString(1))
                .list()
                .forEach(statement -> owner.sql(statement).update());
    }

    /// A value for each column, in SQL.
    public static Map<String, String> values(JdbcClient owner, String table) {
        return values(owner, table, AnyRow::value);
    }

    /// For each column another value than that of [#values(JdbcClient, String)].
    static Map<String, String> others(JdbcClient owner, String table) {
        return values(owner, table, (of, type) -> switch (type) {
            case "bool" -> "true";
            case "date" -> "current_date + 1";
            case "jsonb" -> "'{\"other\": 1}'::jsonb";
            default -> value(of, type);
        });
    }

    private static Map<String, String> values(JdbcClient owner, String table, BinaryOperator<String> value) {
        Map<String, String> values = new TreeMap<>();
        owner.sql("""
                        select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
                        where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
                            and a.attgenerated = ''""")
                .param(table)
                .query((row, number) -> values.put(row.getString(1), value.apply(table, row.getString(2))))
                .list();
        if (hasStages(owner, table)) {
            values.put("status", "'any'");
            values.replace("stage", "'{}'::jsonb", stage("'any'"));
        }
        return values;
    }

    private static boolean hasStages(JdbcClient owner, String table) {
        return owner.sql(
                        "select exists (select from pg_constraint where conrelid = ?::regclass and conname = 'acts_stage')")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    /// A stage of this name.
    ///
    /// @param name in SQL
    static String stage(String name) {
        return "jsonb_build_object('type', " + name + ")";
    }

    private static String value(String table, String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "gen_random_uuid()::text";
            case "int4", "int8" -> "(random() * 1000000)::int";
            case "bool" -> "false";
            case "date" -> "current_date";
            case "timestamptz" -> "now()";
            case "jsonb" -> "'{}'::jsonb";
            default -> throw new AssertionError(table + ": no value for a " + type);
        };
    }

    /// The statement that inserts these values.
    public static String inserting(String table, Map<String, String> values) {
        return "insert into %s (%s) select %s"
                .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values()));
    }
}
