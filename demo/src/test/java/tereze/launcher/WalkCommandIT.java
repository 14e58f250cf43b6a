package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tereze.demo.country.SyntheticCountry;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;

/// `./tereze walk` goes through the main job, as a new user sees it.
class WalkCommandIT {
    private static final int MOST_TENANTS = 10;

    @Test
    void walksWithOneTenantAfterAnotherAndThenSaysHowToStartAnew() {
        try (TestDatabase database = TestDatabase.create()) {
            SyntheticCountry.fillIfEmpty(database.owner(), 1_000, line -> {});
            try (TestServer server = TestServer.start(database)) {
                String url = server.origin();
                // Where it is another day than on this machine, a period that begins today is none in the past.
                server.stranger().post("/demo/clock", "{\"forward\":\"P3D\"}");
                Walked first = walk(url);
                assertThat(first.error()).isEmpty();
                assertThat(first.status()).isZero();
                assertThat(first.told())
                        .contains("POST /api/v1/cases", "\"granted\"", "\"registered\" : true", "number ", "order-564")
                        .containsPattern("open " + url + "/cases/[0-9a-f-]{36} as .+ to see it")
                        .contains("open " + url + "/cabinet/who-asked as ", url + "/try")
                        .doesNotContain(" : null");

                int walked = 1;
                Walked last = walk(url);
                while (last.status() == 0 && walked < MOST_TENANTS) {
                    walked++;
                    last = walk(url);
                }
                assertThat(walked).isGreaterThanOrEqualTo(3);
                assertThat(last.status()).isEqualTo(1);
                assertThat(last.error()).contains("--data");
            }
        }
    }

    @Test
    void saysInOneLineThatNothingAnswers() {
        Walked walked = walk("http://127.0.0.1:1");
        assertThat(walked.status()).isEqualTo(1);
        assertThat(walked.error()).contains("./tereze run").hasLineCount(1);
    }

    private record Walked(int status, String told, String error) {}

    private static Walked walk(String url) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        int status = command.execute("walk", "--url", url);
        return new Walked(status, out.toString(), err.toString());
    }
}
