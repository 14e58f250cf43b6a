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
    /// @param fault the mistake
    /// @param name the unknown name in the row; empty if the mistake is another one
    /// @param known the valid names
    public LawFaulty(String file, int line, String fault, String name, Set<String> known, Throwable cause) {
        super(file + ":" + line + ": " + fault, cause);
        this.file = file;
        this.line = line;
        this.fault = fault;
        this.name = name;
        this.known = Set.copyOf(known);
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String fault() {
        return fault;
    }

    public String name() {
        return name;
    }

    public Set<String> known() {
        return known;
    }
}
