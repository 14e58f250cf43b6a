package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.rules.Example.EVENT;
import static tereze.gate.rules.Example.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.journal.Hash;
import tereze.journal.MerkleTree;

class SealTest {
    private static final RosterEntry ONE = RosterEntry.of(Example.TICKET);
    private static final RosterEntry TWO = RosterEntry.of(ticket(Example.SECOND, 1_806_551_999_904L));
    private static final RosterEntry THREE = RosterEntry.of(ticket(Example.THIRD, 1_806_552_005_123L));
    private static final Seal FIRST = Seal.of(EVENT, 3, ONE.second(), List.of(ONE, TWO), null);
    private static final Seal NEXT = Seal.of(EVENT, 3, THREE.second(), List.of(THREE), FIRST.hash());

    @Test
    void isAsPublished() {
        assertThat(FIRST.hash()).hasToString("371ab8fde868910fbd6c6f916f72523ac83a270c90bab9281c200cbdd169a2b8");
        assertThat(NEXT.hash()).hasToString("272291dc113dbbdf287a728ce3a171ccd7d124ffb13556b3975bd2312d0c8a4f");
    }

    @Test
    void dependsOnWhatIsInItAlone() {
        assertThat(Seal.of(EVENT, 3, ONE.second(), List.of(TWO, ONE, TWO), null))
                .isEqualTo(FIRST);
        assertThat(FIRST.count()).isEqualTo(2);
        assertThat(FIRST.isOf(EVENT, List.of(TWO, ONE))).isTrue();
        assertThat(FIRST.isIntact(EVENT)).isTrue();
    }

    @Test
    void doesNotHoldWithAnotherRoster() {
        RosterEntry inserted = new RosterEntry(ONE.pid(), ONE.arrivedMillis() + 1);

        assertThat(FIRST.isOf(EVENT, List.of(ONE))).isFalse();
        assertThat(FIRST.isOf(EVENT, List.of(ONE, TWO, inserted))).isFalse();
        assertThat(FIRST.isOf(EVENT, List.of(ONE, inserted))).isFalse();
        assertThat(FIRST.isOf(EVENT, List.of(ONE, TWO, THREE))).isFalse();
        assertThat(FIRST.isOf(new EventId(8), List.of(ONE, TWO))).isFalse();
    }

    /// Two seals of one entry: the root is the same, so only the second tells that it does not belong there.
    @Test
    void doesNotHoldForEntriesOfAnotherSecond() {
        assertThat(Seal.of(EVENT, 3, 5, List.of(THREE), null).isOf(EVENT, List.of(THREE)))
                .isFalse();
    }

    @Test
    void isBrokenIfOneFieldIsAnother() {
        Seal next = NEXT;
        assertThat(Stream.of(
                        new Seal(4, next.second(), next.count(), next.root(), next.previous(), next.hash()),
                        new Seal(3, next.second() + 1, next.count(), next.root(), next.previous(), next.hash()),
                        new Seal(3, next.second(), next.count() + 1, next.root(), next.previous(), next.hash()),
                        new Seal(3, next.second(), next.count(), FIRST.root(), next.previous(), next.hash()),
                        new Seal(3, next.second(), next.count(), next.root(), null, next.hash()),
                        new Seal(3, next.second(), next.count(), next.root(), next.previous(), Hash.ZERO)))
                .noneMatch(seal -> seal.isIntact(EVENT));
        assertThat(NEXT.isIntact(new EventId(8))).isFalse();
    }

    @Test
    void isALinkOfOneChain() {
        Seal late = Seal.of(EVENT, 3, ONE.second() - 1, List.of(), FIRST.hash());
        Seal ofOther = Seal.of(EVENT, 4, THREE.second(), List.of(THREE), FIRST.hash());

        assertThat(FIRST.follows(null)).isTrue();
        assertThat(NEXT.follows(FIRST)).isTrue();
        assertThat(NEXT.follows(null)).isFalse();
        assertThat(FIRST.follows(NEXT)).isFalse();
        assertThat(NEXT.follows(NEXT)).isFalse();
        assertThat(late.follows(FIRST)).isFalse();
        assertThat(ofOther.follows(FIRST)).isFalse();
    }

    /// A person who kept the seal of an answer and the entry can prove to be in the roster.
    @Test
    void provesThatSomebodyIsInIt() {
        List<RosterEntry> entries = entries(50);
        List<byte[]> leaves = entries.stream().map(RosterEntry::bytes).toList();
        Seal seal = Seal.of(EVENT, 3, 1, entries, null);

        for (int index = 0; index < 50; index++) {
            assertThat(MerkleTree.rootFrom(
                            leaves.get(index), index, seal.count(), MerkleTree.inclusionProof(leaves, index)))
                    .contains(seal.root());
        }
    }

    @Test
    void entriesAreOrderedAsTheirBytes() {
        List<RosterEntry> entries = entries(200);
        for (int index = 0; index + 1 < entries.size(); index++) {
            byte[] bytes = entries.get(index).bytes();
            assertThat(bytes).hasSize(22);
            assertThat(Arrays.compareUnsigned(bytes, entries.get(index + 1).bytes()))
                    .isNegative();
            assertThat(RosterEntry.of(entries.get(index).bytes(), 0)).isEqualTo(entries.get(index));
        }
    }

    private static List<RosterEntry> entries(int count) {
        Random random = new Random(22);
        List<RosterEntry> entries = Stream.generate(() -> new RosterEntry(
                        new Pid(random.nextLong(), random.nextInt(3) - 1L), 1_000L + random.nextInt(1_000)))
                .limit(count)
                .sorted()
                .toList();
        return entries;
    }
}
