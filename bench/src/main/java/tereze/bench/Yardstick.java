package tereze.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tereze.postgres.Credential;

/// The reference of all ratios: pgbench with one insert of 500 bytes in each commit, the better of 16 and 64 clients.
final class Yardstick {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final String host = "127.0.0.1";
    private final int port;
    private final String database;
    private final Credential owner;

    Yardstick(int port, String database, Credential owner) {
        this.port = port;
        this.database = database;
        this.owner = owner;
    }

    double insertsPerSecond(int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("yardstick", ".sql");
        Files.writeString(script, "insert into bench.yardstick (doc) values ('" + "x".repeat(500) + "');\n");
        return Math.max(run(script, 16, seconds), run(script, 64, seconds));
    }

    private double run(Path script, int clients, int seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-f",
                script.toString(),
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-h",
                host,
                "-p",
                "" + port,
                "-U",
                owner.user(),
                database));
        builder.environment().put("PGPASSWORD", owner.password());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IOException("pgbench (Debian: apt install postgresql-client postgresql-contrib) said: " + output);
        }
        System.err.printf("  pgbench, %d clients: %s inserts a second%n", clients, tps.group(1));
        return Double.parseDouble(tps.group(1));
    }
}
