package tereze.launcher;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tereze.catalogue.FurtherServices;
import tereze.releases.RunningBuild;

/// `./tereze build-id`: prints what a server with the same settings runs, as the report of a rehearsal names it.
@Command(name = "build-id", description = "Prints the hash of what runs, as the report of a rehearsal names it.")
final class BuildIdCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            String id = new RunningBuild(furtherServices()).id();
            PrintWriter out = spec.commandLine().getOut();
            out.println(id);
            out.flush();
            return 0;
        } catch (UncheckedIOException e) {
            throw new CannotStart("the build cannot be read: " + e.getMessage());
        }
    }

    /// From the environment and the files in which the server looks for its settings.
    private static FurtherServices furtherServices() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment)
                .bind("tereze.services.folder", String.class)
                .map(FurtherServices::new)
                .orElse(FurtherServices.NONE);
    }
}
