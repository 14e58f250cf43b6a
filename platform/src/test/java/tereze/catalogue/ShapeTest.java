package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.acts.PersonId;

class ShapeTest {
    private static final UUID ID = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final PersonId PERSON = new PersonId(ID);

    private record All(
            String text,
            Optional<PersonId> person,
            Optional<UUID> id,
            @Nullable PersonId other,
            int whole,
            @Nullable Long number,
            boolean yes,
            @Nullable LocalDate day,
            List<PersonId> persons,
            List<String> texts,
            Way way) {}

    private enum Way {
        BY_SEA,
        BY_LAND
    }

    private record Unknown(Instant at) {}

    private static final All SOME = new All(
            "a",
            Optional.of(PERSON),
            Optional.of(ID),
            PERSON,
            3,
            4L,
            true,
            LocalDate.of(2026, 11, 29),
            List.of(PERSON),
            List.of("b"),
            Way.BY_SEA);

    private static final All NONE = new All(
            "", Optional.empty(), Optional.empty(), null, 0, null, false, null, List.of(), List.of(), Way.BY_LAND);

    @Test
    void isTheNamesAndTypesOfTheComponents() {
        assertThat(Shape.of(All.class).types().toString())
                .isEqualTo("{text=string, person=string, id=string, other=string?, whole=int, number=int?, yes=bool,"
                        + " day=date?, persons=list, texts=list, way=by-land|by-sea}");
    }

    @Test
    void writesWhatItReads() {
        Shape<All> shape = Shape.of(All.class);
        assertThat(shape.write(SOME))
                .containsEntry("person", ID.toString())
                .containsEntry("whole", 3L)
                .containsEntry("day", "2026-11-29")
                .containsEntry("persons", List.of(ID.toString()))
                .containsEntry("way", "by-sea");
        assertThat(shape.read(present(shape.write(SOME)))).isEqualTo(SOME);
        assertThat(shape.write(NONE)).containsEntry("person", "").containsEntry("day", null);
        assertThat(shape.read(present(shape.write(NONE)))).isEqualTo(NONE);
    }

    @Test
    void readsATextThatIsNoIdAsNone() {
        Map<String, Object> values = present(Shape.of(All.class).write(SOME));
        values.putAll(Map.of("person", "nobody", "id", "1", "other", ""));
        All read = Shape.of(All.class).read(values);
        assertThat(read.person()).isEmpty();
        assertThat(read.id()).isEmpty();
        assertThat(read.other()).isNull();
    }

    @Test
    void hasNoTypesThatDeclarationsDoNotKnow() {
        assertThatThrownBy(() -> Shape.of(Unknown.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.time.Instant at")
                .hasMessageContaining("(expected: a type that declarations know)");
    }

    private static Map<String, Object> present(Map<String, @Nullable Object> values) {
        Map<String, Object> present = new HashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
