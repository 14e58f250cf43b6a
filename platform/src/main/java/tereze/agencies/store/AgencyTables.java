package tereze.agencies.store;

import tereze.acts.table.StateTable;
import tereze.agencies.Agency;
import tereze.agencies.Ground;
import tereze.agencies.Office;

/// The tables of the register of agencies.
public final class AgencyTables {
    public static final StateTable<Agency> AGENCIES = StateTable.of("agencies.agency", Agency.class)
            .frozen("code")
            .unique("code")
            .unique("bin")
            .build();

    public static final StateTable<Office> OFFICES = StateTable.of("agencies.office", Office.class)
            .frozen("agency", "code")
            .unique("agency", "code")
            .build();

    public static final StateTable<Ground> GROUNDS = StateTable.of("agencies.ground", Ground.class)
            .frozen("agency", "purpose", "ground")
            .unique("agency", "purpose", "ground")
            .build();

    private AgencyTables() {}
}
