package tereze.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Premises;
import tereze.addresses.Rka;
import tereze.addresses.Viewer;
import tereze.people.Iin;
import tereze.people.People;
import tereze.people.Person;

/// The story of the page `/try`: a tenant, the owner of the home, and whether the tenant is registered there already.
@Component
@ConditionalOnBooleanProperty("tereze.demo")
final class TryStories {
    private final JdbcClient jdbc;
    private final People people;
    private final Addresses addresses;

    TryStories(JdbcClient jdbc, People people, Addresses addresses) {
        this.jdbc = jdbc;
        this.people = people;
        this.addresses = addresses;
    }

    /// @param home that the tenant rents and the owner owns
    /// @param registered whether the tenant is registered there
    record Story(Person tenant, Person owner, Premises home, boolean registered) {
        boolean isOf(PersonId person) {
            return tenant.personId().equals(person) || owner.personId().equals(person);
        }
    }

    private record Member(
            String iin, List<String> owns, @Nullable String rents) {}

    /// The story that a visitor goes on with: the one of the person as whom they are signed in, otherwise the first
    /// that nobody has finished, otherwise the first. Empty if the country has no such people.
    ///
    /// @param signedIn null for a visitor
    Optional<Story> of(@Nullable PersonId signedIn) {
        List<Story> all = all();
        return all.stream()
                .filter(story -> signedIn != null && story.isOf(signedIn))
                .findFirst()
                .or(() -> all.stream().filter(story -> !story.registered()).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /// Tenants whose home has one owner, who can answer.
    private List<Story> all() {
        List<Member> members = jdbc.sql("select iin, owns, rents from launcher.demo_person order by position")
                .query((row, number) -> new Member(
                        row.getString("iin"),
                        Arrays.asList((String[]) row.getArray("owns").getArray()),
                        row.getString("rents")))
                .list();
        return members.stream()
                .flatMap(tenant -> story(tenant, members).stream())
                .toList();
    }

    private Optional<Story> story(Member tenant, List<Member> members) {
        String rents = tenant.rents();
        List<Member> owners =
                members.stream().filter(member -> member.owns().contains(rents)).toList();
        if (rents == null || owners.size() != 1) {
            return Optional.empty();
        }
        return person(tenant)
                .flatMap(who -> person(owners.getFirst())
                        .flatMap(owner -> addresses
                                .premises(new Rka(rents))
                                .map(home -> new Story(who, owner, home, isRegistered(who, home)))));
    }

    private Optional<Person> person(Member member) {
        return people.byIin(new Iin(member.iin()));
    }

    private boolean isRegistered(Person person, Premises home) {
        return addresses.standingOf(person.personId(), new Viewer.Citizen(person.personId())).stream()
                .anyMatch(registration -> registration.premises().equals(home.id()));
    }
}
