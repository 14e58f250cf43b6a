package tereze.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tereze.acts.Code;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.api.Language;
import tereze.api.Reply;
import tereze.demo.DemoAgency.AskingGround;

/// Lists the people and agencies of a demonstration. The endpoint exists only there.
@RestController
@ConditionalOnBooleanProperty("tereze.demo")
class DemoDirectory {
    private final JdbcClient jdbc;
    private final Agencies agencies;

    DemoDirectory(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /// The people of the demonstration that anybody can sign in as.
    @GetMapping("/demo/persons.json")
    Reply<List<DemoPerson>> persons() {
        return Reply.ok(
                jdbc.sql("select iin, name, role, owns, rents, note from launcher.demo_person order by position")
                        .query(DemoDirectory::person)
                        .list());
    }

    /// The agencies of the demonstration.
    @GetMapping("/demo/agencies.json")
    Reply<List<DemoAgency>> agencies(Language language) {
        return Reply.ok(
                agencies.all().stream().map(agency -> shown(agency, language)).toList());
    }

    private DemoAgency shown(Agency agency, Language language) {
        return new DemoAgency(
                agency.code(),
                agency.name().in(language),
                Code.of(agency.kind()),
                agencies.groundsOf(agency.id()).stream()
                        .map(ground -> new AskingGround(ground.purpose(), ground.ground()))
                        .toList());
    }

    private static DemoPerson person(ResultSet row, int number) throws SQLException {
        return new DemoPerson(
                row.getString("iin"),
                row.getString("name"),
                row.getString("role"),
                List.of((String[]) row.getArray("owns").getArray()),
                row.getString("rents"),
                row.getString("note"));
    }
}
