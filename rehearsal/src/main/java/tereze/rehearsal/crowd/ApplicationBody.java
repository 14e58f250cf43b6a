package tereze.rehearsal.crowd;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tereze.catalogue.Rehearsal;
import tereze.rehearsal.Declared;
import tereze.rehearsal.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Applications as they are sent.
public final class ApplicationBody {
    private ApplicationBody() {}

    /// The application of a person, as the declaration says.
    ///
    /// @param today the day of the rehearsal
    public static String of(Declared service, Applicant applicant, LocalDate today) {
        ObjectNode body = Json.object();
        body.put("service", service.id());
        if (service.forChildren() && applicant.child() != null) {
            body.put("for", applicant.child());
        }
        ObjectNode form = body.putObject("form");
        for (Map.Entry<String, Object> field : service.rehearsal().form().entrySet()) {
            if (field.getValue() instanceof List<?> items) {
                ArrayNode list = form.putArray(field.getKey());
                items.forEach(item -> list.addPOJO(value(item, applicant, today)));
            } else {
                form.putPOJO(field.getKey(), value(field.getValue(), applicant, today));
            }
        }
        return body.toString();
    }

    private static Object value(Object written, Applicant applicant, LocalDate today) {
        if (written.equals(Rehearsal.TODAY)) {
            return today.toString();
        }
        if (written.equals(Rehearsal.PREMISES)) {
            return Objects.requireNonNull(applicant.premises(), "premises");
        }
        return written.equals(Rehearsal.CHILD) ? Objects.requireNonNull(applicant.child(), "child") : written;
    }
}
