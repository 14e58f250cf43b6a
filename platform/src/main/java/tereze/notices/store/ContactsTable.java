package tereze.notices.store;

import tereze.acts.Lifecycle;
import tereze.acts.table.StateTable;
import tereze.notices.Contacts;
import tereze.notices.ContactsAct;
import tereze.notices.rules.ContactRules;

/// Contact settings in `notices.contacts`.
public final class ContactsTable {
    public static final Lifecycle<Contacts, ContactsAct> CONTACTS = new Lifecycle<>(
            StateTable.of("notices.contacts", Contacts.class).frozen("person").build(),
            ContactsAct.class,
            ContactRules::evolve);

    private ContactsTable() {}
}
