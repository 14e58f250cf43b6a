package tereze.catalogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tereze.api.Cursor;
import tereze.api.EdgeProblem;
import tereze.api.Page;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.api.Text;
import tereze.catalogue.About;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.Form;
import tereze.catalogue.ServiceId;

/// The services that are open, for everybody. One that is not ready is not there.
@RestController
class ServicesController {
    private final Catalogue catalogue;

    ServicesController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// A service in the list.
    record ServiceLine(String service, int version, Text name, Text summary, String agency) {}

    /// A service as one who wants to apply sees it.
    ///
    /// @param law what it rests on
    /// @param fields what is asked, in order, with its labels
    /// @param form what may be sent, as a JSON Schema
    /// @param evidence what is taken from registers instead of being asked for
    record ServiceView(
            String service,
            int version,
            Text name,
            Text summary,
            String agency,
            List<About.LegalBasis> law,
            List<String> channels,
            List<Form.Field> fields,
            Map<String, Object> form,
            List<String> evidence) {}

    @GetMapping("/api/v1/services")
    Reply services(@RequestParam(required = false) @Nullable String cursor) {
        String position = Cursor.parse(cursor).position();
        String after = position == null ? "" : position;
        List<Definition> read = catalogue.ready().stream()
                .filter(definition -> definition.service().value().compareTo(after) > 0)
                .limit(Page.READ)
                .toList();
        return Reply.ok(Page.cut(read, definition -> definition.service().value(), ServicesController::line));
    }

    @GetMapping("/api/v1/services/{id}")
    Reply service(@PathVariable String id) {
        return Optional.of(id)
                .filter(ServiceId::isWellFormed)
                .flatMap(known -> catalogue.current(new ServiceId(known)))
                .filter(Definition::ready)
                .map(definition -> Reply.ok(view(definition)))
                .orElseGet(() -> Problem.of(EdgeProblem.NOT_FOUND));
    }

    private static ServiceLine line(Definition definition) {
        About about = definition.about();
        return new ServiceLine(
                definition.service().value(), definition.version(), about.name(), about.summary(), about.agency());
    }

    private static ServiceView view(Definition definition) {
        About about = definition.about();
        return new ServiceView(
                definition.service().value(),
                definition.version(),
                about.name(),
                about.summary(),
                about.agency(),
                about.law(),
                about.channels().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                        .toList(),
                definition.form().fields(),
                definition.form().schema(),
                definition.procedure().evidence().stream()
                        .map(evidence -> evidence.source().name())
                        .distinct()
                        .toList());
    }
}
