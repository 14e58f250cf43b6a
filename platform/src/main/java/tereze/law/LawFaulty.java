package tereze.law;

import java.util.Set;

/// A row of the law's data that cannot be read. It stops the start.
public final class LawFaulty extends IllegalArgumentException {
    private final String file;
    private final int line;
    private final String fault;
    private final String name;
    private final Set<String> known;

    /// @param line from 1
    /// @param fault what is wrong
    /// @param name what the row names and nobody knows; empty where that is not what is wrong
    /// @param known the names that it might have meant
    public LawFaulty(String file, int line, String fault, String name, Set<String> known, Throwable cause) {
        super(file + ":" + line + ": " + fault, cause);
        this.file = file;
        this.line = line;
        this.fault = fault;
        this.name = name;
        this.known = Set.copyOf(known);
    }

    /// On the classpath.
    public String file() {
        return file;
    }

    /// From 1.
    public int line() {
        return line;
    }

    /// What is wrong.
    public String fault() {
        return fault;
    }

    /// What the row names and nobody knows; empty where that is not what is wrong.
    public String name() {
        return name;
    }

    /// The names that it might have meant.
    public Set<String> known() {
        return known;
    }
}
