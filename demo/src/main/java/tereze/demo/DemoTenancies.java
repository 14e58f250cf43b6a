package tereze.demo;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Rka;
import tereze.people.People;
import tereze.residence.Tenancies;

/// The leases of the demonstration's tenants.
@Component
@ConditionalOnBooleanProperty("tereze.demo")
final class DemoTenancies implements Tenancies {
    private final JdbcClient jdbc;
    private final People people;

    DemoTenancies(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public List<Rka> rentedBy(PersonId person) {
        return people.find(person).stream()
                .flatMap(tenant -> jdbc
                        .sql("select rents from launcher.demo_person where iin = ? and rents is not null")
                        .param(tenant.iin().value())
                        .query((row, number) -> new Rka(row.getString("rents")))
                        .stream())
                .toList();
    }
}
