package planted.cases.web;

import planted.cases.store.CaseStore;

/// A page that goes past the door of its module.
final class StoreCaller {
    private final CaseStore store;

    StoreCaller(CaseStore store) {
        this.store = store;
    }

    int open() {
        return store.open();
    }
}
