package tereze.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules for SQL in sources and in migrations.
final class SqlRules {
    static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /// Fills all registers of an empty database by COPY, as its owner, before the server starts.
    private static final String BULK_LOAD = "tereze/demo/country/";

    /// Checks with the application's role, before the server starts, what nobody may do in the whole database.
    private static final String START_CHECKS = "tereze/launcher/DatabaseChecks.java";

    /// The modules of tables that stay in the schema of the module from which they were split. Nodes of the
    /// previous version still read these tables while the database migrates.
    private static final Map<String, String> SPLIT = Map.of(
            "access.mandate", "mandates",
            "access.giving", "mandates",
            "access.session", "sessions",
            "launcher.demo_person", "demo");

    /// Modules write these kinds of tables with their own statements. For a projection, its listener does so.
    private static final Set<String> WRITTEN_BY_MODULES = Set.of("working", "passing", "projection");

    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(select|insert|update|delete|with|copy|merge|truncate|call|lock|create|alter|drop|grant)\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-z_]+)\\.([a-z_]+)");
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|truncate|copy)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCKING = Pattern.compile(
            "\\bfor\\s+(no\\s+key\\s+update|update|key\\s+share|share)\\b(?!\\s+skip\\s+locked)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITING = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy)\\s+(?:only\\s+)?"
                    + "([a-z_]+)\\.([a-z_]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEMA = Pattern.compile("create\\s+schema\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED =
            Pattern.compile("acts\\.declare_(state|set|projection|working|passing)\\(\\s*'(\\w+\\.\\w+)'");
    private static final Pattern VIEW_FOR_INTERLOCK = Pattern.compile("for_interlock_\\w+");

    private final Set<String> schemas;
    private final Map<String, String> kinds;

    /// @param schemas the schemas of the product
    /// @param kinds `state`, `set`, `projection`, `working` or `passing` of each declared table
    private SqlRules(Set<String> schemas, Map<String, String> kinds) {
        this.schemas = schemas;
        this.kinds = kinds;
    }

    /// The rules for the schemas and tables that the migrations create.
    static SqlRules ofMigrations() {
        return of(migrations().values());
    }

    static SqlRules of(Iterable<String> migrations) {
        Set<String> schemas = new java.util.TreeSet<>();
        Map<String, String> kinds = new TreeMap<>();
        for (String sql : migrations) {
            Matcher schema = SCHEMA.matcher(sql);
            while (schema.find()) {
                schemas.add(schema.group(1));
            }
            Matcher declared = DECLARED.matcher(sql);
            while (declared.find()) {
                kinds.put(declared.group(2), declared.group(1));
            }
        }
        return new SqlRules(schemas, kinds);
    }

    /// The text of each migration, without comments, by the name of its file.
    static Map<String, String> migrations() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file).replaceAll("--[^\n]*", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /// A module's SQL names its own schema only. States are read through `StateTable`, acts through `ActStream`.
    List<String> foreignSchemas(Source source) {
        if (source.name().startsWith(BULK_LOAD) || source.name().equals(START_CHECKS)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (Source.Text text : source.texts()) {
            Pattern names = STATEMENT.matcher(text.value()).matches() ? NAME : TABLE;
            Matcher name = names.matcher(text.value());
            while (name.find()) {
                String table = name.group(1) + '.' + name.group(2);
                String module = SPLIT.getOrDefault(table, name.group(1));
                if (schemas.contains(name.group(1)) && !module.equals(source.module())) {
                    found.add(text.place() + " names " + table + " (ask that module through its root types)");
                }
            }
        }
        return found;
    }

    /// Only the committer locks rows, because a lock before it can cause a deadlock. Queues may use `skip locked`.
    List<String> lockedRows(Source source) {
        return source.texts().stream()
                .filter(text -> LOCKING.matcher(text.value()).find())
                .map(text -> text.place() + " locks rows (rely on their version in a Change instead)")
                .toList();
    }

    /// `Acts` and listeners write states, sets and projections. A module's own statements write only working
    /// tables.
    List<String> writtenStates(Source source) {
        if (source.module().equals("acts") || source.name().startsWith(BULK_LOAD)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (Source.Text text : source.texts()) {
            Matcher write = WRITING.matcher(text.value());
            while (write.find()) {
                String table = (write.group(1) + '.' + write.group(2)).toLowerCase(Locale.ROOT);
                String kind = kinds.getOrDefault(table, schemas.contains(write.group(1)) ? "no" : "working");
                if (!WRITTEN_BY_MODULES.contains(kind)) {
                    found.add(
                            text.place() + " writes " + table + ", " + kind + " working table (put it into a Change)");
                }
            }
        }
        return found;
    }

    /// A migration names only its own schema, the declarations and the clock of acts, the declaration of papers, and
    /// views that another module publishes for its interlocks.
    List<String> foreignNames(String file, String sql) {
        String own = file.replaceFirst("V\\d+__", "").replaceFirst("[_.].*", "");
        List<String> found = new ArrayList<>();
        Matcher name = NAME.matcher(sql);
        while (name.find()) {
            String schema = name.group(1);
            boolean allowed = schema.equals(own)
                    || (schema.equals("acts") && name.group(2).matches("declare_.*|make_demonstration|now"))
                    || (schema.equals("documents") && name.group(2).equals("declare_paper"))
                    || VIEW_FOR_INTERLOCK.matcher(name.group(2)).matches();
            if (schemas.contains(schema) && !allowed) {
                found.add(file + " names " + schema + '.' + name.group(2));
            }
        }
        Matcher made = SCHEMA.matcher(sql);
        while (made.find()) {
            if (!made.group(1).equals(own)) {
                found.add(file + " makes the schema " + made.group(1));
            }
        }
        return found;
    }
}
