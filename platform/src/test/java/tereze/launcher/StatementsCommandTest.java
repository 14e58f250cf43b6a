package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./tereze statements`, without the shell around it.
class StatementsCommandTest {
    private static final Path FIXTURES = Path.of("src/test/resources/tereze/payments");

    @TempDir
    private Path folder;

    private record Run(int status, String told) {
        private JsonNode json() {
            return JsonMapper.shared().readTree(told);
        }
    }

    private static Run statements(Object... arguments) {
        StringWriter out = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        String[] words = Stream.concat(
                        Stream.of("statements"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new);
        return new Run(command.execute(words), out.toString());
    }

    private void copy(String fixture, String name) throws IOException {
        Files.copy(FIXTURES.resolve(fixture), folder.resolve(name));
    }

    private void pack(String fixture, String name) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            Files.copy(FIXTURES.resolve(fixture), out);
        }
    }

    @Test
    void printsTheFiguresAsOneObject() throws IOException {
        pack("statement-v2.xml", "41.xml.gz");
        copy("statement-v8-in-envelope.xml", "42.XML");
        Files.writeString(folder.resolve("readme.txt"), "no statement");
        Files.writeString(folder.resolve(".hidden.xml"), "no statement");
        Run run = statements(folder, "--json");

        assertThat(run.status()).isZero();
        assertThat(run.json()).isEqualTo(JsonMapper.shared().readTree("""
                                {
                                  "statements" : [ {
                                    "file" : "41.xml.gz", "place" : 1, "kind" : "camt.053", "id" : "KZ-2026-41",
                                    "sequence" : 41, "account" : "KZ111111111111111111", "currency" : "KZT",
                                    "opening" : "1000.00", "closing" : "20660.00", "sum" : "19660.00",
                                    "entries" : 1, "transactions" : 1, "reversals" : 0, "batches" : 0,
                                    "batchesEqual" : null, "balances" : true
                                  }, {
                                    "file" : "42.XML", "place" : 1, "kind" : "camt.053", "id" : "KZ-2026-42",
                                    "sequence" : 42, "account" : "KZ111111111111111111", "currency" : "KZT",
                                    "opening" : "20660.00", "closing" : "50660.00", "sum" : "30000.00",
                                    "entries" : 1, "transactions" : 2, "reversals" : 0, "batches" : 1,
                                    "batchesEqual" : true, "balances" : true
                                  } ],
                                  "accounts" : [ {
                                    "account" : "KZ111111111111111111", "currency" : "KZT", "statements" : 2, "holes" : [ ]
                                  } ],
                                  "rejected" : [ ]
                                }
                                """));
    }

    @Test
    void namesHolesAndWhatItCouldNotRead() throws IOException {
        copy("statement-v2.xml", "a.xml");
        Files.writeString(
                folder.resolve("b.xml"),
                Files.readString(FIXTURES.resolve("statement-v8-in-envelope.xml"))
                        .replace("20660", "20000"));
        Files.writeString(folder.resolve("c.xml"), "<Document>\n<BkToCstmrStmt>");
        Files.writeString(folder.resolve("d.xml.gz"), "\u001f\u008bnot packed");
        JsonNode told = statements(folder, folder.resolve("e.xml"), "--json").json();

        assertThat(told.at("/accounts/0/holes").toString())
                .isEqualTo("[{\"after\":\"a.xml#1\",\"before\":\"b.xml#1\",\"closing\":\"20660.00\","
                        + "\"opening\":\"20000.00\"}]");
        assertThat(told.at("/statements/1/balances").asBoolean()).isFalse();
        assertThat(told.get("rejected"))
                .extracting(one -> one.get("file").asString())
                .containsExactly("c.xml", "d.xml.gz", "e.xml");
        assertThat(told.at("/rejected/0/line").asInt()).isEqualTo(2);
        assertThat(told.at("/rejected/0/reason").asString()).startsWith("not well-formed: ");
    }

    @Test
    void tellsThemToPeople() throws IOException {
        copy("statement-v2.xml", "a.xml");
        copy("notification-v4.xml", "b.xml");
        Files.writeString(folder.resolve("c.xml"), "<Document/>");
        Run run = statements(folder);

        assertThat(run.status()).isOne();
        assertThat(run.told().lines())
                .containsExactly(
                        "a.xml#1  camt.053  KZ111111111111111111  1000.00 + 19660.00 = 20660.00 KZT  entries 1, payments 1",
                        "b.xml#1  camt.054  KZ111111111111111111  – + 250.00 = – KZT (not comparable)  entries 3,"
                                + " payments 5, reversals 2, batches 2 (other than their payments)",
                        "account KZ111111111111111111 KZT: statements 2, holes 0",
                        "not read: c.xml, line 1: no statement in it");
    }

    @Test
    void namesFilesOfOneNameByTheirPaths() throws IOException {
        copy("statement-v2.xml", "a.xml");
        Path other = Files.createDirectory(folder.resolve("below")).resolve("a.xml");
        Files.copy(FIXTURES.resolve("two-statements.xml"), other);

        assertThat(statements(folder, "--json").json().get("statements"))
                .extracting(one -> one.get("file").asString())
                .containsExactly(folder.resolve("a.xml").toString(), other.toString(), other.toString());
    }

    @Test
    void demandsAPath() {
        assertThat(statements().status()).isEqualTo(2);
    }
}
