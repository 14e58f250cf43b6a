package tereze.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyFileTest {
    private static final String ONE = """
            agencies:
              - code: one
                kind: public
                name: {kk: Бір, ru: Один, en: One}
            """;

    @Test
    void holdsTheAgenciesOfTheCountry() throws IOException {
        AgencyFile file = kazakhstan();

        assertThat(file.agencies())
                .filteredOn(agency -> agency.kind() == AgencyKind.PUBLIC)
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(file.agencies())
                .filteredOn(agency -> agency.kind() == AgencyKind.PRIVATE)
                .hasSize(2);
        assertThat(file.grounds())
                .filteredOn(ground -> ground.agency().equals(Agency.idOf("education")))
                .extracting(Ground::purpose, Ground::ground, Ground::opensSealed)
                .containsExactly(tuple("school-admission", "order-564", false));
    }

    @Test
    void givesPrivateOrganisationsNoGroundOfTheirOwn() throws IOException {
        AgencyFile file = kazakhstan();

        for (Agency agency : file.agencies()) {
            if (agency.kind() == AgencyKind.PRIVATE) {
                assertThat(file.grounds()).extracting(Ground::agency).doesNotContain(agency.id());
            }
        }
    }

    @Test
    void hasAPoliceDepartmentAndAServiceCentreInEveryRegion() throws IOException {
        AgencyFile file = kazakhstan();

        for (String region : new String[] {
            "10", "11", "15", "19", "23", "27", "31", "33", "35", "39", "43", "47", "55", "59", "61", "62", "63", "71",
            "75", "79"
        }) {
            Territory territory = new Territory(region + "0000000");
            assertThat(file.offices())
                    .filteredOn(office -> office.territory().equals(territory))
                    .extracting(Office::kind)
                    .as(region)
                    .containsExactlyInAnyOrder(OfficeKind.DEPARTMENT, OfficeKind.SERVICE_CENTRE);
        }
    }

    @Test
    void namesTheRolesOfTheAgenciesOfficers() throws IOException {
        assertThat(kazakhstan().roles())
                .extracting(AgencyRole::agency, AgencyRole::code)
                .startsWith(tuple("interior", "migration-officer"))
                .contains(tuple("justice", "registrar"));
    }

    @Test
    void givesTheSameIdsEveryTime() {
        assertThat(read(ONE).agencies()).isEqualTo(read(ONE).agencies());
        assertThat(Agency.idOf("one")).isNotEqualTo(Agency.idOf("two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agencies: []\nbodies: []",
                "{}",
                "agencies:\n  - {code: one, kind: public}",
                "agencies:\n  - {code: one, kind: shared, name: {kk: Бір, ru: Один, en: One}}",
                "agencies:\n  - {code: one, kind: public, name: {kk: Бір, ru: Один}}",
                "agencies:\n  - {code: one, kind: public, bin: '120340000015', name: {kk: Бір, ru: Один, en: One}}",
                ONE_TWICE,
                ROLE_TWICE
            })
    void refusesWhatItDoesNotUnderstand(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final String ONE_TWICE = """
            agencies:
              - {code: one, kind: public, name: {kk: Бір, ru: Один, en: One}}
              - {code: one, kind: private, name: {kk: Бір, ru: Один, en: One}}
            """;

    private static final String ROLE_TWICE = """
            agencies:
              - {code: one, kind: public, name: {kk: Бір, ru: Один, en: One}, roles: [{code: clerk, name: {kk: Хатшы, ru: Писарь, en: Clerk}}]}
              - {code: two, kind: public, name: {kk: Екі, ru: Два, en: Two}, roles: [{code: clerk, name: {kk: Хатшы, ru: Писарь, en: Clerk}}]}
            """;

    private static AgencyFile kazakhstan() throws IOException {
        try (InputStream in = AgencyFileTest.class.getClassLoader().getResourceAsStream(AgencyFile.KAZAKHSTAN)) {
            return AgencyFile.read(Objects.requireNonNull(in, AgencyFile.KAZAKHSTAN));
        }
    }

    private static AgencyFile read(String yaml) {
        return AgencyFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
