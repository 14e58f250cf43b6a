package tereze.residence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.addresses.Regions;
import tereze.addresses.Regions.Region;
import tereze.agencies.Agencies;
import tereze.agencies.OfficeKind;
import tereze.api.Language;
import tereze.catalogue.Catalogue;
import tereze.catalogue.ServiceId;
import tereze.law.Law;
import tereze.law.LawStanding;
import tereze.law.WorkingCalendars;
import tereze.residence.rules.LegalValue;
import tereze.residence.rules.RegistrationDuty;

/// The page "Must I register?", for anybody, without sign-in. Questions and answer have one URL: everybody with the
/// link sees the same page, and the URL contains nothing that identifies a person.
@Controller
class MustRegisterPages {
    private static final ServiceId SERVICE = new ServiceId("residence-permanent");

    private final Law law;
    private final WorkingCalendars calendars;
    private final InstantSource time;
    private final Regions regions;
    private final Agencies agencies;
    private final Catalogue catalogue;

    MustRegisterPages(
            Law law,
            WorkingCalendars calendars,
            InstantSource time,
            Regions regions,
            Agencies agencies,
            Catalogue catalogue) {
        this.law = law;
        this.calendars = calendars;
        this.time = time;
        this.regions = regions;
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    /// A region in the list of choices.
    public record RegionView(String kato, String name) {}

    /// A day on the timeline from arrival to fine.
    ///
    /// @param key the last part of its text's key
    /// @param state on the timeline: `done`, `now` or `next`
    public record Step(String key, LocalDate day, String state) {}

    /// @param sent the answers
    /// @param change present to show the questions again, with the given answers
    @GetMapping("/must-i-register")
    String page(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "false") boolean change,
            Language language,
            Model model,
            HttpServletResponse response) {
        ArrivalForm typed = ArrivalForm.of(sent);
        model.addAttribute("typed", typed);
        if (change || !ArrivalForm.isIn(sent)) {
            return questions(Map.of(), language, model);
        }
        return switch (typed.read(today(), regions)) {
            case ArrivalForm.Foreigner() -> "residence/must-i-register-foreigner";
            case ArrivalForm.Unclear(var wrong) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield questions(wrong, language, model);
            }
            case ArrivalForm.Understood(LocalDate arrived, Region region) -> answer(arrived, region, language, model);
        };
    }

    private String questions(Map<String, String> wrong, Language language, Model model) {
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "regions",
                regions.all().stream().map(region -> view(region, language)).toList());
        return "residence/must-i-register";
    }

    private String answer(LocalDate arrived, Region region, Language language, Model model) {
        LocalDate today = today();
        RegistrationDuty duty = RegistrationDuty.of(arrived, today, law);
        model.addAttribute("today", today);
        model.addAttribute("arrived", arrived);
        model.addAttribute("duty", duty);
        model.addAttribute("standings", standings(duty));
        model.addAttribute("late", duty.lastDay().known().filter(today::isAfter).isPresent());
        model.addAttribute("steps", steps(arrived, today, duty));
        model.addAttribute("region", view(region, language));
        model.addAttribute("department", department(region, language).orElse(null));
        return "residence/must-i-register-answer";
    }

    private static RegionView view(Region region, Language language) {
        return new RegionView(region.kato().value(), region.name().in(language));
    }

    /// The office in the region that is responsible for the register of residence.
    private Optional<String> department(Region region, Language language) {
        return catalogue
                .current(SERVICE)
                .flatMap(service -> agencies.byCode(service.about().agency()))
                .flatMap(agency -> agencies.competent(
                        agency.id(), OfficeKind.DEPARTMENT, region.kato().value()))
                .map(office -> office.name().in(language));
    }

    /// How well the numbers of the page are known.
    private static List<LawStanding> standings(RegistrationDuty duty) {
        return LawStanding.byKind(Stream.of(
                        duty.lastDay(),
                        duty.warningFrom(),
                        duty.fineFrom(),
                        duty.fine(),
                        duty.fineAgain(),
                        duty.ownersFine(),
                        duty.ownersFineAgain())
                .flatMap(value -> switch (value) {
                    case LegalValue.Known<?>(var _, LawStanding standing) -> Stream.of(standing);
                    case LegalValue.Unknown<?> _ -> Stream.empty();
                }));
    }

    /// The arrival and the days that follow from the law; empty if none of these numbers is known.
    private static List<Step> steps(LocalDate arrived, LocalDate today, RegistrationDuty duty) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        days.put("arrived", arrived);
        duty.lastDay().known().ifPresent(day -> days.put("last-day", day));
        duty.warningFrom().known().ifPresent(day -> days.put("warning", day));
        duty.fineFrom().known().ifPresent(day -> days.put("fine", day));
        LocalDate reached = days.values().stream()
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return days.size() == 1
                ? List.of()
                : days.entrySet().stream()
                        .map(day -> new Step(day.getKey(), day.getValue(), state(day.getValue(), reached)))
                        .toList();
    }

    private static String state(LocalDate day, LocalDate reached) {
        if (day.equals(reached)) {
            return "now";
        }
        return day.isBefore(reached) ? "done" : "next";
    }

    private LocalDate today() {
        return calendars.dayOf(time.instant());
    }
}
