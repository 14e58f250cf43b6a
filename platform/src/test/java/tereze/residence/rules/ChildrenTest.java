package tereze.residence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tereze.residence.rules.Registers.ELSEWHERE;
import static tereze.residence.rules.Registers.HOME;
import static tereze.residence.rules.Registers.TODAY;
import static tereze.residence.rules.Registers.adult;
import static tereze.residence.rules.Registers.person;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.people.Person;
import tereze.residence.rules.Children.Asking;
import tereze.residence.rules.Children.Child;
import tereze.residence.rules.Children.Parent;

class ChildrenTest {
    private static final int FOLLOWS = 14;
    private static final int MAJORITY = 18;
    private static final Person SMALL = person(5, "2018-06-09", null, false);

    private static Child child(@Nullable UUID home, Parent... others) {
        return new Child(SMALL, home, List.of(others));
    }

    private static List<Child> following(Child child) {
        return Children.following(List.of(child), HOME, FOLLOWS, TODAY);
    }

    static Stream<Arguments> children() {
        Parent there = new Parent(adult(2), HOME);
        Parent away = new Parent(adult(2), ELSEWHERE);
        Parent dead = new Parent(person(2, "1980-01-01", "2024-01-01", false), HOME);
        return Stream.of(
                arguments("registered with this parent alone", child(HOME), true),
                arguments("the other parent lives elsewhere", child(HOME, away), true),
                arguments("the other parent stays there", child(HOME, there), false),
                arguments("the other parent has died", child(HOME, dead), true),
                arguments("registered elsewhere", child(ELSEWHERE), false),
                arguments("registered nowhere", child(null), false),
                arguments("fourteen today", new Child(person(5, "2012-03-02", null, false), HOME, List.of()), false),
                arguments("fourteen tomorrow", new Child(person(5, "2012-03-03", null, false), HOME, List.of()), true),
                arguments("dead", new Child(person(5, "2018-06-09", "2025-01-01", false), HOME, List.of()), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("children")
    void aChildFollowsTheParentItIsRegisteredWith(String which, Child child, boolean follows) {
        assertThat(following(child)).as(which).hasSize(follows ? 1 : 0);
    }

    @Test
    void nobodyFollowsAParentWhoWasRegisteredNowhere() {
        assertThat(Children.following(List.of(child(null)), null, FOLLOWS, TODAY))
                .isEmpty();
    }

    static Stream<Arguments> askings() {
        Parent there = new Parent(adult(2), HOME);
        Parent away = new Parent(adult(3), ELSEWHERE);
        Parent incapable = new Parent(person(2, "1980-01-01", null, true), HOME);
        Parent tooYoung = new Parent(person(2, "2009-01-01", null, false), HOME);
        Parent dead = new Parent(person(2, "1980-01-01", "2024-01-01", false), HOME);
        return Stream.of(
                arguments("registered nowhere", child(null, away), List.of(), false),
                arguments("with the other parent", child(HOME, there, away), List.of(2), false),
                arguments("with neither parent", child(ELSEWHERE, there), List.of(2), false),
                arguments("with an incapable parent", child(HOME, incapable), List.of(), true),
                arguments("with a parent who is a minor", child(HOME, tooYoung), List.of(), true),
                arguments("with a parent who has died", child(HOME, dead), List.of(), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("askings")
    void theParentItIsRegisteredWithIsAsked(String which, Child child, List<Integer> asked, boolean needsOfficer) {
        assertThat(Children.asked(child, MAJORITY, TODAY))
                .as(which)
                .isEqualTo(new Asking(asked.stream().map(Registers::id).toList(), needsOfficer));
    }
}
