package tereze.notices.store;

import tereze.acts.table.StateTable;
import tereze.notices.Contacts;

/// Contacts as they stand.
public final class ContactsTable {
    public static final StateTable<Contacts> CONTACTS =
            StateTable.of("notices.contacts", Contacts.class).frozen("person").build();

    private ContactsTable() {}
}
