package tereze.launcher.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.people.Iin;
import tereze.people.IinPolicy;
import tereze.people.IinReading;
import tereze.people.People;
import tereze.people.Person;
import tereze.portal.SignIn;

/// Lets anybody of a demonstration in as any person of it, without proof. There is nothing of the kind elsewhere.
@Component
@ConditionalOnBooleanProperty("tereze.demo")
final class DemoSignIn implements SignIn {
    private final JdbcClient jdbc;
    private final People people;

    DemoSignIn(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public List<Choice> choices() {
        return jdbc.sql("select iin, name, role from launcher.demo_person order by position")
                .query((row, number) -> new Choice(row.getString("iin"), row.getString("name"), row.getString("role")))
                .list();
    }

    @Override
    public Optional<Person> admit(String choice) {
        return switch (Iin.read(choice, IinPolicy.ISSUED_AND_DEMO)) {
            case IinReading.Read(Iin iin) -> people.byIin(iin).filter(Person::alive);
            case IinReading.Malformed _ -> Optional.empty();
        };
    }
}
