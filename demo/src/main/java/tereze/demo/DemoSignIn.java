package tereze.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.agencies.AgencyFile;
import tereze.agencies.AgencyRole;
import tereze.api.Text;
import tereze.people.IinPolicy;
import tereze.people.People;
import tereze.people.Person;
import tereze.portal.SignIn;
import tereze.releases.Signer;

/// Lets anybody sign in as any person of a demonstration, without proof. It exists only there.
@Component
@ConditionalOnBooleanProperty("tereze.demo")
final class DemoSignIn implements SignIn {
    private static final String OFFICER = "officer";
    private static final String SIGNER = "signer";

    private final JdbcClient jdbc;
    private final People people;
    private final Map<String, Text> offices =
            AgencyFile.ofKazakhstan().roles().stream().collect(Collectors.toMap(AgencyRole::code, AgencyRole::name));

    DemoSignIn(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public List<Choice> choices() {
        return jdbc.sql("select iin, name, role from launcher.demo_person order by position")
                .query((row, number) -> choice(row.getString("iin"), row.getString("name"), row.getString("role")))
                .list();
    }

    private Choice choice(String iin, String name, String role) {
        Text office = offices.get(role);
        return new Choice(iin, name, office == null ? role : shown(role), office);
    }

    private static String shown(String role) {
        return Signer.isRole(role) ? SIGNER : OFFICER;
    }

    @Override
    public Optional<String> tour() {
        return Optional.of(TryPages.PAGE);
    }

    @Override
    public Optional<Person> admit(String choice) {
        return IinPolicy.ISSUED_AND_DEMO.read(choice).flatMap(people::byIin).filter(Person::alive);
    }
}
