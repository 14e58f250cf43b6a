package tereze.residence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.api.CabinetCard;
import tereze.api.CabinetVisit;
import tereze.api.Cursor;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.PageText;
import tereze.api.WaitingItem;
import tereze.api.WaitingSource;
import tereze.residence.RegistrationCalendar;
import tereze.residence.web.OwnHomes.OwnRegistration;

/// What the cabinet shows of residence: where the person lives and until when, how many people live at theirs, and
/// which registration ends soon.
@Configuration(proxyBeanMethods = false)
class CabinetHomes {
    /// Days before its last one from which on a registration waits for its person to renew it.
    private static final int SOON = 60;

    private final OwnHomes homes;
    private final DateWords words = new DateWords();

    CabinetHomes(OwnHomes homes) {
        this.homes = homes;
    }

    @Bean
    CabinetCard addressInCabinet() {
        return new CabinetCard(
                10, RegistrationCalendar.PAGE, "home", "cabinet.address", "cabinet.address.text", this::whereTheyLive);
    }

    @Bean
    CabinetCard premisesInCabinet() {
        return new CabinetCard(
                20, "/cabinet/premises", "people", "cabinet.premises", "cabinet.premises.text", this::whoLivesThere);
    }

    @Bean
    WaitingSource registrationsThatEndSoon() {
        return WaitingSource.notCounted(this::endingSoon);
    }

    private Optional<PageText> whereTheyLive(CabinetVisit visit) {
        List<OwnRegistration> held = homes.heldBy(visit.person(), visit.language());
        if (held.isEmpty()) {
            return Optional.of(PageText.of("cabinet.address.none"));
        }
        // The place where the person stays now, if it is not the permanent one.
        OwnRegistration now =
                held.stream().filter(one -> one.lastDay() != null).findFirst().orElseGet(held::getFirst);
        return Optional.ofNullable(now.address()).map(address -> fact(address, now.lastDay(), visit.language()));
    }

    private PageText fact(String address, @Nullable LocalDate lastDay, Language language) {
        return lastDay == null
                ? PageText.of("cabinet.address.fact", address)
                : PageText.of("cabinet.address.fact.until", address, words.through(lastDay, language));
    }

    private Optional<PageText> whoLivesThere(CabinetVisit visit) {
        var premises =
                homes.premisesOf(visit.person(), Cursor.START, visit.language()).items();
        return premises.isEmpty()
                ? Optional.empty()
                : Optional.of(PageText.of(
                        "cabinet.premises.fact",
                        premises.stream()
                                .mapToInt(one -> one.residents().size())
                                .sum()));
    }

    private List<WaitingItem> endingSoon(CabinetVisit visit) {
        return homes.heldBy(visit.person(), visit.language()).stream()
                .flatMap(held -> ending(held.address(), held.lastDay()).stream())
                .toList();
    }

    private Optional<WaitingItem> ending(@Nullable String address, @Nullable LocalDate last) {
        return address == null || last == null || last.isAfter(homes.today().plusDays(SOON))
                ? Optional.empty()
                : Optional.of(new WaitingItem(
                        RegistrationCalendar.PAGE,
                        PageText.of("cabinet.waiting.registration", address),
                        DateWords.endOf(last)));
    }
}
