package tereze.catalogue.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tereze.acts.Code;
import tereze.agencies.OfficeKind;
import tereze.api.CleanText;
import tereze.api.Cursor;
import tereze.api.EdgeProblem;
import tereze.api.JsonSchema;
import tereze.api.Language;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.api.PublicAddress;
import tereze.api.Reply;
import tereze.api.Text;
import tereze.api.words.CurrentIndex;
import tereze.api.words.WordIndex;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.PublicService;
import tereze.catalogue.PublicServices;
import tereze.catalogue.ServiceId;
import tereze.catalogue.ServiceInfo;
import tereze.law.Enactment;
import tereze.law.Enactments;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.LawRow;
import tereze.law.WorkingCalendars;

/// The services for everybody: those that are open, paused, retired, or not open yet. Others do not exist here.
@RestController
class ServicesController {
    private static final Listing<PublicService, String> BY_ID =
            Listing.of("", service -> service.service().value(), text -> new ServiceId(text).value());

    private final PublicServices services;
    private final Enactments enactments;
    private final Law law;
    private final WorkingCalendars calendars;
    private final InstantSource clock;
    private final CurrentIndex<PublicService, PublicService> index = new CurrentIndex<>(ServicesController::entries);
    private final PublicAddress address;

    ServicesController(
            PublicServices services,
            Enactments enactments,
            Law law,
            WorkingCalendars calendars,
            InstantSource clock,
            PublicAddress address) {
        this.services = services;
        this.enactments = enactments;
        this.law = law;
        this.calendars = calendars;
        this.clock = clock;
        this.address = address;
    }

    /// A service in the list.
    ///
    /// @param state `draft`, `rehearsed`, `signed`, `scheduled`, `open`, `paused` or `retired`
    record ServiceLine(String service, int version, String state, Text name, Text summary, String agency) {}

    /// A service for applicants.
    ///
    /// @param version the one that is or was open; of a service that was never open, the newest
    /// @param state `draft`, `rehearsed`, `signed`, `scheduled`, `open`, `paused` or `retired`
    /// @param opens the announced moment of its opening; null if it was open or none is announced
    /// @param successor the service that took its place; null unless it is retired
    /// @param law its legal basis
    /// @param fee its fee today
    /// @param decision `automatic` if the rules decide, unless one of them requires an officer; otherwise
    ///     `officer`
    /// @param fields the questions, in order, with their labels
    /// @param form the JSON Schema of an application
    /// @param evidence the facts that are read from registers
    record ServiceView(
            String service,
            int version,
            String state,
            @Nullable Instant opens,
            @Nullable String successor,
            Text name,
            Text summary,
            String agency,
            List<LawView> law,
            List<String> channels,
            List<String> alsoKnownAs,
            Text whoMay,
            FeeView fee,
            List<ElsewhereView> elsewhere,
            Text responsible,
            String decision,
            List<FormDefinition.Field> fields,
            Map<String, Object> form,
            List<String> evidence) {}

    /// The fee of a service.
    ///
    /// @param kind `none`, `unknown` or `due`; the other values are null unless it is `due`
    /// @param tenge the sum today; null also while a number that it is computed from is not known for this year
    /// @param value the number of the law, counted in `unit`
    /// @param basis how reliable that number is
    record FeeView(
            String kind,
            @Nullable BigDecimal tenge,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable Text payer,
            @Nullable String basis,
            @Nullable String source) {
        static FeeView without(String kind) {
            return new FeeView(kind, null, null, null, null, null, null);
        }
    }

    /// The legal basis of a service.
    ///
    /// @param act as in the declaration
    /// @param title of the act
    /// @param article as in the declaration
    /// @param checked whether somebody read the text of the act itself
    record LawView(String act, Text title, String article, boolean checked) {}

    /// Another way to get the service: offices of a kind, or a place described in words.
    record ElsewhereView(@Nullable String office, @Nullable Text text) {}

    /// The services by id, also those that are not open now; with `q`, those that a search finds by everyday words, the
    /// best first, without retired ones.
    ///
    /// @param q words in any language, also with typing mistakes; the first 100 characters are read
    @GetMapping("/api/v1/services")
    Reply<Page<ServiceLine>> services(@RequestParam(defaultValue = "") String q, Cursor cursor) {
        Page<PublicService> page =
                CleanText.isBlank(q) ? BY_ID.page(cursor, this::after) : BY_ID.page(cursor, found(q));
        return Reply.ok(page.map(ServicesController::line));
    }

    private List<PublicService> found(String words) {
        List<PublicService> findable =
                services.now().stream().filter(service -> !service.isRetired()).toList();
        return index.of(findable).find(words).things();
    }

    private static List<WordIndex.Entry<PublicService>> entries(List<PublicService> services) {
        return services.stream()
                .map(service -> service.definition().about().asEntry(service))
                .toList();
    }

    private List<PublicService> after(String id, int most) {
        return services.now().stream()
                .filter(service -> service.service().value().compareTo(id) > 0)
                .limit(most)
                .toList();
    }

    /// A service: its state, who may apply, the fee, the form, the law.
    @GetMapping("/api/v1/services/{id}")
    Reply<ServiceView> service(@PathVariable String id) {
        return services.find(id)
                .map(service -> Reply.ok(view(service)))
                .orElseGet(() -> Reply.problem(EdgeProblem.NOT_FOUND));
    }

    /// The form of a service, as a JSON Schema (2020-12) with the texts of its page in one language.
    /// The field `form` of an application is checked with it. Rules that read registers are not in it.
    @GetMapping("/api/v1/services/{id}/schema")
    Reply<JsonSchema> schema(@PathVariable String id, Language language) {
        return services.find(id)
                .map(PublicService::definition)
                .map(definition -> Reply.ok(FormSchema.of(
                        definition,
                        address.to("/api/v1/services/" + definition.service().value() + "/schema"),
                        language)))
                .orElseGet(() -> Reply.problem(EdgeProblem.NOT_FOUND));
    }

    private static ServiceLine line(PublicService service) {
        ServiceInfo about = service.definition().about();
        return new ServiceLine(
                service.service().value(),
                service.definition().version(),
                service.availability().state(),
                about.name(),
                about.summary(),
                about.agency());
    }

    private ServiceView view(PublicService service) {
        Definition definition = service.definition();
        ServiceInfo about = definition.about();
        return new ServiceView(
                definition.service().value(),
                definition.version(),
                service.availability().state(),
                service.opens().orElse(null),
                service.successor().orElse(null),
                about.name(),
                about.summary(),
                about.agency(),
                about.law().stream().map(this::view).toList(),
                about.channels().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Code::of)
                        .toList(),
                about.alsoKnownAs(),
                about.whoMay(),
                view(about.fee()),
                about.elsewhere().stream().map(ServicesController::view).toList(),
                about.responsible(),
                definition.procedure().decision().automatic() ? "automatic" : "officer",
                definition.form().fields(),
                definition.form().schema(),
                definition.procedure().evidence().stream()
                        .map(evidence -> evidence.source().name())
                        .distinct()
                        .toList());
    }

    private LawView view(ServiceInfo.LegalBasis basis) {
        Enactment act = enactments.get(basis.provision().act());
        Text title = new Text(act.kk().title(), act.ru().title(), act.en().title());
        return new LawView(basis.act(), title, basis.article(), basis.checked());
    }

    private FeeView view(ServiceInfo.Fee fee) {
        return switch (fee) {
            case ServiceInfo.Fee.None() -> FeeView.without("none");
            case ServiceInfo.Fee.Unknown() -> FeeView.without("unknown");
            case ServiceInfo.Fee.Due(String amount, Text payer) -> {
                LocalDate today = calendars.dayOf(clock.instant());
                LawId id = new LawId(amount);
                Optional<LawRow> row = law.row(id, today);
                yield new FeeView(
                        "due",
                        law.findTenge(id, today)
                                .map(sum -> BigDecimal.valueOf(sum.tiyn(), 2))
                                .orElse(null),
                        row.map(LawRow::value).orElse(null),
                        row.map(LawRow::unit).map(Code::of).orElse(null),
                        payer,
                        row.map(LawRow::basis).map(Code::of).orElse(null),
                        row.map(LawRow::source).orElse(null));
            }
        };
    }

    private static ElsewhereView view(ServiceInfo.Elsewhere elsewhere) {
        return switch (elsewhere) {
            case ServiceInfo.Elsewhere.Offices(OfficeKind kind) -> new ElsewhereView(Code.of(kind), null);
            case ServiceInfo.Elsewhere.Told(Text words) -> new ElsewhereView(null, words);
        };
    }
}
