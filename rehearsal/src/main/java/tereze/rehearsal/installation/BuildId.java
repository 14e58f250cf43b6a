package tereze.rehearsal.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tereze.rehearsal.CannotRehearse;

/// What a build is: `./tereze build-id`, asked of the program that is rehearsed.
public final class BuildId {
    private static final Pattern HASH = Pattern.compile("(?m)^[0-9a-f]{64}$");

    private BuildId() {}

    /// The id of the server's program.
    ///
    /// @throws CannotRehearse if it does not say it
    public static String of(Programs programs) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(programs.server());
        command.add("build-id");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(programs.settings());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher hash = HASH.matcher(said);
        if (process.waitFor() != 0 || !hash.find()) {
            throw new CannotRehearse("the build does not say its id: " + said.strip());
        }
        return hash.group();
    }
}
