package tereze.rehearsal.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tereze.catalogue.Rehearsal;
import tereze.rehearsal.Declared;

/// Applications as they are sent.
class ApplicationBodyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Declared service(boolean forChildren, Map<String, Object> form) {
        return new Declared("s", 1, "interior", 1, 1, forChildren, new Rehearsal(Rehearsal.As.PARENT, form));
    }

    @Test
    void putsThePersonsDataInTheirPlaces() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("premises", Rehearsal.PREMISES);
        form.put("from", Rehearsal.TODAY);
        form.put("months", 9L);
        form.put("agreed", true);
        form.put("children", List.of(Rehearsal.CHILD, "x"));
        assertThat(ApplicationBody.of(service(false, form), new Applicant("1", "0001", "2"), TODAY))
                .isEqualTo("{\"service\":\"s\",\"form\":{\"premises\":\"0001\",\"from\":\"2026-12-01\",\"months\":9,"
                        + "\"agreed\":true,\"children\":[\"2\",\"x\"]}}");
    }

    @Test
    void appliesForTheChildWhereParentsApply() {
        assertThat(ApplicationBody.of(service(true, Map.of()), new Applicant("1", null, "2"), TODAY))
                .isEqualTo("{\"service\":\"s\",\"for\":\"2\",\"form\":{}}");
    }
}
