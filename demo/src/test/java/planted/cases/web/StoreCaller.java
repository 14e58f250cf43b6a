package planted.cases.web;

import planted.cases.store.CaseStore;

/// A page that reads a store directly instead of the public API of the module.
final class StoreCaller {
    private final CaseStore store;

    StoreCaller(CaseStore store) {
        this.store = store;
    }

    int open() {
        return store.open();
    }
}
