package tereze.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/// The least that DuckDB alone does with the same files: its own reader of CSV, and one join by a number that a regular
/// expression finds. It reads no statements, finds no number with a slip, and judges nothing.
final class DuckDbReference {
    private DuckDbReference() {}

    /// @param arguments the memory limit, the folder for what does not fit, the file of fines, the files of terminals
    public static void main(String[] arguments) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", arguments[0]);
        properties.setProperty("temp_directory", arguments[1]);
        String terminals = Arrays.stream(arguments)
                .skip(3)
                .map(file -> "'" + file + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        select count(*), sum(p.amount::decimal(18, 2))
                        from read_csv('%s', header = true, all_varchar = true) f
                        join (
                            select *, regexp_extract(replace(replace(reference, ' ', ''), '-', ''), '[0-9]{15}') as number
                            from read_csv(%s, header = true, all_varchar = true)) p
                        on p.number = f.number""".formatted(arguments[2], terminals))) {
            result.next();
            System.out.printf("%,d payments of fines, %s tenge%n", result.getLong(1), result.getBigDecimal(2));
        }
    }
}
