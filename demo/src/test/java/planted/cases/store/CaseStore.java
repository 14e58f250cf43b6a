package planted.cases.store;

/// A store.
public final class CaseStore {
    public int open() {
        return 0;
    }
}
