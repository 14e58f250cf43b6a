package tereze.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A process that asks for a key in many new folders, each at a given moment. It writes the keys to standard output.
/// It needs nothing but the JDK, so that it starts quickly.
final class KeysAsker {
    private static final int MILLIS_A_ROUND = 4;

    private KeysAsker() {}

    /// @param args a folder, the number of rounds
    public static void main(String[] args) throws IOException {
        // The first use loads classes.
        ask(Path.of(args[0], "of " + ProcessHandle.current().pid()));
        System.out.println("ready");
        // Any byte: the other process is ready too.
        long start = System.in.read() < 0 ? 0 : System.currentTimeMillis() + MILLIS_A_ROUND;
        start -= start % MILLIS_A_ROUND;
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            while (System.currentTimeMillis() < start + (long) round * MILLIS_A_ROUND) {
                Thread.onSpinWait();
            }
            System.out.println(ask(Path.of(args[0], "round " + round)));
        }
    }

    private static String ask(Path folder) {
        byte[] key = new Keys(folder.resolve("credentials/keys"), new SecureRandom())
                .hmac("sessions")
                .getEncoded();
        return HexFormat.of().formatHex(key);
    }
}
