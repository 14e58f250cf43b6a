package tereze.demo.country;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A table prepared for a bulk load: its triggers are off, its indexes are dropped until the rows are in, and the
/// database fills in version and act. [#finish], or a roll-back, undoes all of this.
record LoadedTable(String name, List<String> indexes) {
    /// Prepares all tables.
    ///
    /// @param seq the number of the act in the rows
    static List<LoadedTable> prepareAll(Connection owner, long seq) throws SQLException {
        List<LoadedTable> prepared = new ArrayList<>();
        for (Table table : Table.values()) {
            prepared.add(prepare(owner, table.tableName(), seq));
        }
        return prepared;
    }

    private static LoadedTable prepare(Connection owner, String name, long seq) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = owner.prepareStatement("""
                select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
                where i.indrelid = ?::regclass
                    and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                order by 1""")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    definitions.add(rows.getString(2));
                }
            }
        }
        try (Statement statement = owner.createStatement()) {
            for (String index : names) {
                statement.execute("drop index " + index);
            }
            statement.execute("alter table " + name + " disable trigger user,"
                    + " alter column version set default 1, alter column act_seq set default " + seq);
        }
        return new LoadedTable(name, definitions);
    }

    /// Restores the table.
    void finish(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String definition : indexes) {
                statement.execute(definition);
            }
            statement.execute("alter table " + name + " enable trigger user,"
                    + " alter column version drop default, alter column act_seq drop default");
        }
    }
}
