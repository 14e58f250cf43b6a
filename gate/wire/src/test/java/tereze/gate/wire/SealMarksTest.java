package tereze.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tereze.gate.wire.SealMarks.Part;

/// How far seals are known, in requests that a node takes.
class SealMarksTest {
    private static SealMarks marks(int first, int count) {
        return new SealMarks(IntStream.range(first, first + count)
                .boxed()
                .collect(Collectors.toMap(node -> node, _ -> 1_767_225_600L)));
    }

    @Test
    void fewMarksAreOneRequest() {
        assertThat(SealMarks.START.parts()).extracting(Part::query).containsExactly("after=");
        assertThat(new SealMarks(Map.of(1, 5L, 900, 7L)).parts())
                .extracting(Part::query)
                .containsExactly("after=1:5,900:7");
    }

    @Test
    void eachNumberIsInOneOfManyRequests() {
        SealMarks known = marks(65_000, 250);

        assertThat(known.parts())
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.query()).hasSizeLessThan(2_000));
        for (int node : new int[] {0, 1, 64_999, 65_099, 65_100, 65_249, 65_250, 65_535}) {
            assertThat(known.parts())
                    .filteredOn(part -> part.includes(node))
                    .singleElement()
                    .satisfies(part -> assertThat(part.known().of(node)).isEqualTo(known.of(node)));
        }
    }

    @Test
    void aNodeReadsWhatWasAsked() {
        assertThat(Part.parse("1:5", Optional.of("1"), Optional.of("900")))
                .isEqualTo(new Part(1, 900, new SealMarks(Map.of(1, 5L))));
        assertThat(Part.parse("", Optional.empty(), Optional.empty()))
                .isEqualTo(SealMarks.START.parts().getFirst());
    }
}
