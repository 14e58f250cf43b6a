package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;
import tereze.api.Language;
import tereze.api.PublicAddress;
import tereze.testing.DemoDatabase;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.WalkedPage;
import tereze.testing.WebhookReceiver;

/// The commands in README.md and in the guide to asking a person work as they are written. The test runs them
/// against a demonstration.
class ReadmeIT {
    private static TestDatabase database;
    private static TestServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        WalkedPage.assumeProgramsAreInstalled();
        database = DemoDatabase.create();
        server = TestServer.start(database);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            database.close();
        }
    }

    @Test
    void walksThroughTheMainJob() throws IOException, InterruptedException {
        assertThat(walk(Path.of("..", "README.md")))
                .contains("\"case\"", "\"receipt\"")
                .contains("\"status\": \"granted\"")
                .contains("\"registered\": true", "\"kind\": \"temporary\"")
                .contains("\"purpose\": \"school-admission\"", "\"caseNumber\": \"2026-17\"");
    }

    @Test
    void asksAPersonWhoDecides() throws IOException, InterruptedException {
        assertThat(walk(Path.of("..", "docs", "how-to", "ask-a-person.md")))
                .contains("\"status\": \"pending\"", "\"status\": \"waiting\"")
                .contains("\"status\": \"given\"", "\"told\": \"yes\"")
                .contains("\"status\": \"yes\"")
                .contains("\"agency\": \"steppe-bank\"", "\"ground\": \"consent\"");
    }

    /// The guides on the pages for developers, as each language shows them.
    @ParameterizedTest
    @EnumSource(Language.class)
    void aSchoolAsksTheRegister(Language language) throws IOException, InterruptedException {
        assertThat(run(shown("/developers/school", language)))
                .contains("\"registered\": true")
                .contains("\"code\": \"ground-not-allowed\"", "\"type\": \"/developers/problems#ground-not-allowed\"")
                .contains("\"agency\": \"education\"", "\"purpose\": \"school-admission\"");
    }

    @Test
    void aBankAsksAPersonAndIsTold() throws IOException, InterruptedException {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            assertThat(run("HOOK=" + receiver.at("/answers") + "\n" + shown("/developers/bank", Language.KK)))
                    .contains("\"status\": \"pending\"", "\"told\": \"yes\"", "\"status\": \"yes\"")
                    .contains("\"status\": \"delivered\"");
            assertThat(receiver.to("/answers"))
                    .singleElement()
                    .satisfies(
                            message -> assertThat(message.json().get("status").stringValue())
                                    .isEqualTo("yes"));
        }
    }

    /// The commands on a page.
    private static String shown(String path, Language language) {
        String page =
                server.stranger().get(path, "Accept-Language", language.code()).body();
        String commands = Pattern.compile("<code data-tz-run[^>]*>(.*?)</code>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .collect(Collectors.joining("\n"));
        String address = "T=" + server.bean(PublicAddress.class).origin() + '\n';
        assertThat(commands).startsWith(address);
        return commands.replace(address, "T=" + server.origin() + '\n');
    }

    /// Runs the commands of a page and returns their output.
    private String walk(Path page) throws IOException, InterruptedException {
        return WalkedPage.walk(page, server, folder);
    }

    private String run(String commands) throws IOException, InterruptedException {
        return WalkedPage.run(commands, folder);
    }
}
