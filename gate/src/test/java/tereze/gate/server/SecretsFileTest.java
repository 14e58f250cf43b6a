package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.journal.Hash;

class SecretsFileTest {
    private static final byte[] ONE = {1, 2, 3};
    private static final byte[] TWO = {4, 5, 6};
    private static final Hash OF_ANOTHER = Hash.ofContent(new byte[] {7});

    @TempDir
    private Path folder;

    private SecretsFile open(Hash... commitments) throws IOException {
        return new SecretsFile(folder.resolve("secrets.json"), List.of(commitments));
    }

    @Test
    void keepsWhatWasRevealed() throws IOException {
        open(Hash.ofContent(ONE), Hash.ofContent(TWO)).put(1, TWO);
        assertThat(open(Hash.ofContent(ONE), Hash.ofContent(TWO)).all())
                .containsExactly(null, HexFormat.of().formatHex(TWO));
    }

    @Test
    void leavesOutWhatAnswersNoCommitment() throws IOException {
        open(Hash.ofContent(ONE), Hash.ofContent(TWO)).put(1, TWO);
        assertThat(open(OF_ANOTHER, OF_ANOTHER).all()).containsExactly(null, null);
        assertThat(open(Hash.ofContent(TWO), OF_ANOTHER, OF_ANOTHER).all())
                .containsExactly(HexFormat.of().formatHex(TWO), null, null);
        Files.writeString(folder.resolve("secrets.json"), "{\"secrets\":[\"0x\"]}");
        assertThat(open(OF_ANOTHER).all()).containsExactly((String) null);
        Files.writeString(folder.resolve("secrets.json"), "{}");
        assertThat(open(OF_ANOTHER).all()).containsExactly((String) null);
    }
}
