package tereze.demo.country;

/// The tables of a load, in order, each with its copied columns. Version and act number are the same in all rows.
enum Table {
    PLACE("addresses.place", "id, parent, level, kato, name"),
    STREET("addresses.street", "id, place, name"),
    AGENCY("agencies.agency", "id, code, bin, kind, name"),
    OFFICE("agencies.office", "id, agency, code, kind, territory, name"),
    GROUND("agencies.ground", "id, agency, purpose, ground, opens_sealed"),
    PERSON(
            "people.person",
            "id, iin, family_name, given_name, patronymic, birth, death, sex, citizenship, phone, language, incapable,"
                    + " sealed, search_key"),
    DOCUMENT("people.identity_document", "id, person, kind, number, issuer, issued, expires"),
    RELATION("people.relation", "id, person, other, kind, since"),
    BUILDING("addresses.building", "id, street, rka, number"),
    PREMISES("addresses.premises", "id, building, rka, kato, number, kind, arrested"),
    OWNERSHIP("addresses.ownership", "id, premises, person, organisation, share, share_of, since"),
    REGISTRATION(
            "addresses.registration",
            "id, person, premises, kind, since, until, ended, end_reason, disputed, sealed, standing_kind"),
    ROLE("access.role", "id, person, role, agency, territory, since"),
    MANDATE("access.mandate", "id, principal, representative, ending, services, given, last_day, until, stage, status");

    private final String name;
    private final String columns;

    Table(String name, String columns) {
        this.name = name;
        this.columns = columns;
    }

    /// The name with the schema.
    String tableName() {
        return name;
    }

    String copy() {
        return "copy " + name + " (" + columns + ") from stdin";
    }
}
