package tereze.rehearsal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.catalogue.Rehearsal.As;
import tereze.demo.country.SyntheticCountry;
import tereze.launcher.Migration;
import tereze.postgres.LocalPostgres;
import tereze.rehearsal.crowd.Applicant;

/// Who can apply in a synthetic country.
class CountryQueriesIT {
    private static final int PEOPLE = 4_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @TempDir
    static Path folder;

    private static LocalPostgres postgres;
    private static DataSource owner;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.in(
                folder.resolve("data"),
                Path.of("target", "programs").toAbsolutePath(),
                Map.of("fsync", "off"),
                new SecureRandom());
        postgres.start();
        owner = Migration.connections(
                postgres.url(LocalPostgres.DATABASE),
                postgres.owner().user(),
                postgres.owner().password());
        Migration.migrate(owner);
        SyntheticCountry.fillIfEmpty(owner, PEOPLE, _ -> {});
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    private static List<Applicant> found(As as) {
        return new CountryQueries(owner).applicants(as, TODAY, PEOPLE);
    }

    private static boolean owns(Applicant person) {
        return JdbcClient.create(owner)
                .sql("""
                        select exists (select from addresses.ownership o join people.person p on p.id = o.person
                            join addresses.premises m on m.id = o.premises
                            where p.iin = ? and m.rka = ? and o.until is null)""")
                .params(person.iin(), Objects.requireNonNull(person.premises()))
                .query(Boolean.class)
                .single();
    }

    @Test
    void tenantsLiveInAHomeOfAnother() {
        List<Applicant> tenants = found(As.TENANT);
        assertThat(tenants).hasSizeGreaterThan(PEOPLE / 25).noneMatch(CountryQueriesIT::owns);
        assertThat(tenants.stream().map(Applicant::premises)).doesNotHaveDuplicates();
        assertThat(tenants.stream().map(Applicant::iin)).doesNotHaveDuplicates();
    }

    @Test
    void ownersOwnTheirHome() {
        assertThat(found(As.OWNER)).hasSizeGreaterThan(PEOPLE / 16).allMatch(CountryQueriesIT::owns);
    }

    @Test
    void parentsHaveAChild() {
        assertThat(found(As.PARENT))
                .hasSizeGreaterThan(PEOPLE / 16)
                .allMatch(parent -> !Objects.requireNonNull(parent.child()).equals(parent.iin()));
    }

    @Test
    void adultsAreAskedInTheSameOrderEachTime() {
        assertThat(found(As.ADULT)).hasSizeGreaterThan(PEOPLE / 3);
        assertThat(new CountryQueries(owner).applicants(As.ADULT, TODAY, 10))
                .isEqualTo(found(As.ADULT).subList(0, 10));
    }
}
