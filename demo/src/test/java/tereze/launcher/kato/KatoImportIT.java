package tereze.launcher.kato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.commit.ActsConnections;
import tereze.demo.country.SyntheticCountry;
import tereze.launcher.kato.KatoImport.Summary;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

class KatoImportIT {
    private static final String HEADER = "te,ab,cd,ef,hij,k,name_kaz,name_rus,nn\n";
    private static final String GOOD = """
            110000000,11,00,00,000,0,Ақмола облысы,Акмолинская область,1
            111000000,11,10,00,000,1,Көкшетау қ.ә.,Кокшетау г.а.,2
            111010000,11,10,10,000,1,Көкшетау қ.,г. Кокшетау,3
            113200000,11,32,00,000,2,Ақкөл ауданы,Аккольский район,4
            113230000,11,32,30,000,3,"Еңбек ауылдық округі, ""Жаңа\""",Енбекский с.о.,5
            113230100,11,32,30,100,4,Еңбек а.,с. Енбек,6
            """;

    private final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path folder = Path.of("");

    private final JdbcClient app = JdbcClient.create(database.app());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void entersTheTreeWithAnActForEachPlaceAndOneForTheFile() throws IOException {
        assertThat(enter(HEADER + GOOD)).isEqualTo(new Summary(6, 6, List.of()));
        assertThat(texts("select coalesce(p.kato, '-') || ' ' || c.kato || ' ' || c.level from addresses.place c"
                        + " left join addresses.place p on p.id = c.parent order by c.kato"))
                .containsExactly(
                        "- 110000000 region",
                        "110000000 111000000 district",
                        "111000000 111010000 locality",
                        "110000000 113200000 district",
                        "113200000 113230000 district",
                        "113230000 113230100 locality");
        assertThat(texts("select name::text from addresses.place where kato in ('111010000', '113230000')"
                        + " order by kato"))
                .containsExactly(
                        "{\"en\": \"Kokshetau q.\", \"kk\": \"Көкшетау қ.\", \"ru\": \"г. Кокшетау\"}",
                        "{\"en\": \"Enbek auyldyq okrugi, \\\"Zhana\\\"\", \"kk\": \"Еңбек ауылдық округі, \\\"Жаңа\\\"\","
                                + " \"ru\": \"Енбекский с.о.\"}");
        assertThat(texts("select kind || ' ' || count(*) from acts.act group by kind order by kind"))
                .containsExactly("220 6", "221 1");
    }

    @Test
    @Fault("D3")
    void leavesOutRowsThatAreWrongAndTellsTheirLines() throws IOException {
        String wrong = """
                11323010,11,32,30,10,4,Сегіз а.,с. Восемь,1
                113230200,11,32,30,300,4,Басқа а.,с. Другое,2
                113230300,11,32,30,300,4,\u00A0,с. Безымянное,3
                113230400,11,32,30,400,4,Атсыз а.,\u2800,4
                113230500,11,32,30,500,4,Аз баған а.
                113230600,11,32,30,600,4,"Ашық а.,с. Открытое,6
                113230100,11,32,30,100,4,Тағы а.,с. Ещё раз,7
                990230100,99,02,30,100,4,Жоқ а.,с. Нигде,8
                113230700,11,32,30,700,х,Түрі а.,с. Вид,9
                113230800,11,32,30,800,4,Қоңырау\u0007 а.,с. Звонок,10
                113230900,11,32,30,900,4,%s,с. Длинное,11
                1132310００,11,32,31,000,3,Кең с.о.,Широкие цифры,12
                """.formatted("ұ".repeat(201));
        Summary summary = enter(HEADER + GOOD + wrong + "\n113231100,11,32,31,100,4,Соңғы а.,с. Последнее,13\n");
        assertThat(summary.rejected())
                .containsExactly(
                        "line 8: te: other text (expected: 9 digits)",
                        "line 9: ab, cd, ef, hij: another code than te",
                        "line 10: name_kaz: empty",
                        "line 11: name_rus: empty",
                        "line 12: 7 columns (expected: 9)",
                        "line 13: a quotation mark that nothing closes",
                        "line 14: te: the code of line 7 once more",
                        "line 15: te: in no region, district or rural district that is known",
                        "line 16: k: other text (expected: a digit or nothing)",
                        "line 17: name_kaz: a control character",
                        "line 18: name_kaz: more than 200 characters",
                        "line 19: te: other text (expected: 9 digits)");
        assertThat(summary.accepted()).isEqualTo(7);
        assertThat(texts("select count(*)::text from addresses.place")).containsExactly("7");
    }

    /// The database accepts only acts of its own time.
    @Test
    @Fault("W1")
    void entersThemIntoADemonstrationThatWasMovedForward() throws IOException {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("select acts.make_demonstration(), acts.forward_clock('3 days')")
                .query()
                .listOfRows();
        assertThat(enter(HEADER + GOOD)).isEqualTo(new Summary(6, 6, List.of()));
    }

    @Test
    void changesNothingWhenEnteredAgain() throws IOException {
        enter(HEADER + GOOD);
        assertThat(enter(HEADER + GOOD)).isEqualTo(new Summary(6, 0, List.of()));
        assertThat(texts("select distinct version::text from addresses.place")).containsExactly("1");
    }

    @Test
    void renamesAPlaceAndKeepsItsIdAndEnglishName() throws IOException, SQLException {
        try (Connection owner = database.owner().getConnection()) {
            SyntheticCountry.load(owner, 1_000, 1, _ -> {});
        }
        List<@Nullable String> before = texts("select id::text from addresses.place where kato = '111010000'");
        enter(HEADER + GOOD);
        assertThat(texts("select id::text from addresses.place where kato = '111010000'"))
                .isEqualTo(before);
        assertThat(texts("select version || ' ' || (name ->> 'ru') || ' ' || (name ->> 'en') from addresses.place"
                        + " where kato = '111010000'"))
                .containsExactly("2 г. Кокшетау Kokshetau city");
    }

    @Test
    void entersMorePlacesThanOneChangeHolds() throws IOException {
        StringBuilder many = new StringBuilder(HEADER + GOOD);
        for (int i = 101; i < 900; i++) {
            many.append("113230%d,11,32,30,%d,4,Ауыл %d,с. Село %d,1\n".formatted(i, i, i, i));
        }
        assertThat(enter(many.toString())).isEqualTo(new Summary(805, 805, List.of()));
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        assertThat(enter("\uFEFF" + HEADER + GOOD).accepted()).isEqualTo(6);
    }

    @Test
    void refusesAFileInWindows1251AndSaysHowToConvertIt() throws IOException {
        Path file = folder.resolve("kato.csv");
        Files.write(
                file,
                (HEADER + "110000000,11,00,00,000,0,Акмола,Акмолинская область,1\n")
                        .getBytes(Charset.forName("windows-1251")));
        assertThatThrownBy(() -> enter(file)).hasMessageContaining("not UTF-8").hasMessageContaining("iconv");
    }

    @Test
    void refusesAFileWithOtherColumns() {
        assertThatThrownBy(() -> enter("code;name\n1;x\n")).hasMessageContaining("line 1: other columns");
        assertThatThrownBy(() -> enter("")).hasMessageContaining("line 1: other columns");
        assertThatThrownBy(() -> enter(folder.resolve("none.csv"))).hasMessageContaining("cannot be read");
        assertThat(texts("select count(*)::text from acts.act")).containsExactly("0");
    }

    private Summary enter(String text) throws IOException {
        return enter(Files.writeString(folder.resolve("kato.csv"), text, StandardCharsets.UTF_8));
    }

    private Summary enter(Path file) {
        return KatoImport.of(file)
                .enter(
                        database.app(),
                        new ActsConnections(database.jdbcUrl(), database.appUser(), database.appPassword()));
    }

    private List<@Nullable String> texts(String sql) {
        return app.sql(sql).query(String.class).list();
    }
}
