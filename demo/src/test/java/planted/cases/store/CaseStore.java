package planted.cases.store;

/// A store that other planted classes read.
public final class CaseStore {
    public int open() {
        return 0;
    }
}
