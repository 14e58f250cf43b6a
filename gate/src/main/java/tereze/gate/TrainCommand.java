package tereze.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tereze.gate.event.WrongFile;
import tereze.gate.server.WarmUp;

/// Issues tickets of a throw-away event and ends: what the launcher runs once after a build, to make the AOT cache.
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Where there is room.")
    private Path data = Path.of("");

    @Override
    public Integer call() throws WrongFile, IOException, InterruptedException {
        WarmUp.run(data, Clock.systemUTC());
        return 0;
    }
}
