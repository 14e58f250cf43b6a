package tereze.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tereze.launcher.statements.StatementsJson;
import tereze.launcher.statements.StatementsText;
import tereze.law.LawConfiguration;
import tereze.payments.BankTime;
import tereze.payments.InputFile;
import tereze.payments.StatementFiles;

/// `./tereze statements PATH…`: the figures of statements of accounts, and the holes between them. It needs no server
/// and no database.
@Command(name = "statements", description = "Reads statements of accounts: camt.052, camt.053 and camt.054.")
final class StatementsCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(".xml");

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, or folders with *.xml; they may be packed (.gz).")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BankTime time = new BankTime(
                new LawConfiguration().workingCalendars().versions().getLast().zone());
        StatementFiles read = StatementFiles.read(files(), time);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? StatementsJson.of(read) : StatementsText.of(read));
        out.flush();
        return read.isComplete() ? 0 : 1;
    }

    private List<InputFile> files() {
        try {
            return InputFile.of(paths, ENDINGS);
        } catch (IOException e) {
            throw new CannotStart("a folder cannot be read: " + e.getMessage());
        }
    }
}
