package tereze.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /// The eight entries that implementations of Certificate Transparency share as test data.
    private static final List<byte[]> ENTRIES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    @Test
    void hasTheRootsThatAllImplementationsHave() {
        assertThat(MerkleTree.root(List.of()))
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(MerkleTree.root(ENTRIES.subList(0, 1)))
                .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(MerkleTree.root(ENTRIES))
                .hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void isSplitAtTheLargestPowerOfTwo() {
        List<byte[]> entries = random(200);
        MerkleTree grown = new MerkleTree();

        for (int size = 0; size <= entries.size(); size++) {
            assertThat(grown.size()).isEqualTo(size);
            assertThat(grown.root()).isEqualTo(defined(entries.subList(0, size)));
            if (size < entries.size()) {
                grown.append(entries.get(size));
            }
        }
    }

    @Test
    void provesEachEntryOfEachList() {
        List<byte[]> entries = random(40);
        for (int size = 1; size <= entries.size(); size++) {
            List<byte[]> list = entries.subList(0, size);
            for (int index = 0; index < size; index++) {
                assertThat(MerkleTree.rootFrom(list.get(index), index, size, MerkleTree.inclusionProof(list, index)))
                        .contains(MerkleTree.root(list));
            }
        }
    }

    @Test
    void refusesTheProofOfAnotherEntryPlaceOrLength() {
        List<byte[]> list = random(13);
        Hash root = MerkleTree.root(list);
        for (int index = 0; index < list.size(); index++) {
            List<Hash> proof = MerkleTree.inclusionProof(list, index);
            byte[] entry = list.get(index);
            byte[] other = list.get((index + 1) % list.size());
            List<Hash> longer = new ArrayList<>(proof);
            longer.add(Hash.ZERO);

            assertThat(MerkleTree.rootFrom(other, index, 13, proof)).isNotEqualTo(Optional.of(root));
            assertThat(MerkleTree.rootFrom(entry, (index + 1) % 13, 13, proof)).isNotEqualTo(Optional.of(root));
            assertThat(MerkleTree.rootFrom(entry, index, 13, longer)).isEmpty();
            assertThat(MerkleTree.rootFrom(entry, index, 13, proof.subList(1, proof.size())))
                    .isNotEqualTo(Optional.of(root));
        }
        assertThat(MerkleTree.rootFrom(list.getFirst(), 13, 13, List.of())).isEmpty();
        assertThat(MerkleTree.rootFrom(list.getFirst(), -1, 13, List.of())).isEmpty();
        assertThatThrownBy(() -> MerkleTree.inclusionProof(list, 13)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /// The root as RFC 6962 §2.1 defines it.
    private static Hash defined(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return Hash.ofContent();
        }
        if (entries.size() == 1) {
            return Hash.ofContent(new byte[] {0}, entries.getFirst());
        }
        int left = 1;
        while (left * 2 < entries.size()) {
            left *= 2;
        }
        return Hash.ofContent(
                new byte[] {1},
                defined(entries.subList(0, left)).bytes(),
                defined(entries.subList(left, entries.size())).bytes());
    }

    private static List<byte[]> random(int count) {
        Random random = new Random(6962);
        return Stream.generate(() -> {
                    byte[] entry = new byte[22];
                    random.nextBytes(entry);
                    return entry;
                })
                .limit(count)
                .toList();
    }
}
