package tereze.gate.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// `./tereze help queue` names the options that the program has, and no others.
class QueueHelpIT {
    /// An option of the gate, which the text names.
    private static final String OF_THE_GATE = "--data";

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");

    @Test
    void listsTheOptionsOfTheProgramAndNoOthers() throws IOException {
        Process process = new ProcessBuilder("sh", "../../tereze", "help", "queue").start();
        String help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(OPTION.matcher(help)
                        .results()
                        .map(MatchResult::group)
                        .filter(option -> !option.equals(OF_THE_GATE))
                        .collect(Collectors.toSet()))
                .isEqualTo(options(Main.commandLine()));
    }

    private static Set<String> options(CommandLine command) {
        Set<String> names = new TreeSet<>();
        command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
        command.getSubcommands().values().forEach(further -> names.addAll(options(further)));
        names.removeAll(Set.of("--help", "--version"));
        return names;
    }
}
