package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.api.PublicAddress;
import tereze.testing.Portal;
import tereze.testing.Shared;
import tereze.testing.Visitor;
import tereze.testing.WebhookReceiver;
import tereze.testing.Window;

/// A bank's developer finds the pages from the home page, runs the commands as they are shown, and their own
/// small server is told of the answer. A refusal leads them to its explanation.
@Tag("prove")
@ExtendWith(Shared.class)
class DeveloperBrowserIT {
    @TempDir
    private Path folder;

    static Stream<Window> windows() {
        return Window.everybodys(4);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aBanksDeveloperIsToldOfAnAnswer(Window window, Portal portal) throws IOException, InterruptedException {
        assumeTrue(Stream.of("bash", "curl", "jq").allMatch(DeveloperBrowserIT::isInstalled), "bash, curl and jq");
        try (Visitor visitor = portal.visitor(window);
                WebhookReceiver receiver = new WebhookReceiver()) {
            visitor.open("/");
            visitor.page().locator("footer a[href='/developers']").click();
            visitor.hasNoBarriers().follow("developers.bank.title");
            visitor.hasNoBarriers();
            String commands = String.join(
                    "\n", visitor.page().locator("code[data-tz-run]").allTextContents());
            String told = run(
                    commands.replace(
                            portal.server().bean(PublicAddress.class).origin(),
                            portal.server().origin()),
                    receiver);

            assertThat(told).contains("\"delivered\"");
            assertThat(receiver.to("/answers"))
                    .singleElement()
                    .satisfies(message -> assertThat(told)
                            .contains(
                                    message.delivery(),
                                    message.json().get("request").stringValue()));

            visitor.follow("developers.reference.title");
            visitor.go("a[href='/developers/reference/put-exchange-webhook']");
            visitor.hasNoBarriers().go("a[href='/developers/problems#private-organisations-only']");
            assertThat(visitor.page().locator("dt:target").textContent()).contains("private-organisations-only");
        }
    }

    private String run(String commands, WebhookReceiver receiver) throws IOException, InterruptedException {
        Path told = folder.resolve("told");
        ProcessBuilder shell = new ProcessBuilder(List.of("bash", "-eu", "-c", commands))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        shell.environment().put("HOOK", receiver.at("/answers"));
        Process process = shell.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(told);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
