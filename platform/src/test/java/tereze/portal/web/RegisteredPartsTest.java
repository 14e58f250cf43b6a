package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.api.CabinetCard;
import tereze.api.CabinetSection;
import tereze.api.CabinetVisit;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.PageText;
import tereze.api.PromiseFigure;
import tereze.api.WaitingItem;
import tereze.api.WaitingSource;

/// The pages of the portal show the parts that modules register, each in its place.
class RegisteredPartsTest {
    private static final PersonId ME = new PersonId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");

    @Test
    void theCabinetShowsSectionsAndCardsInTheirPlaces() {
        CabinetPages pages = new CabinetPages(
                List.of(),
                List.of(section(30, "third", "c"), section(10, "first", "a"), section(20, "second", null)),
                List.of(card(2, "/later"), card(1, "/sooner")));
        ExtendedModelMap model = new ExtendedModelMap();

        pages.cabinet(new Caller.Citizen(ME), Cursor.START, Language.KK, model);

        assertThat(model.get("sections"))
                .isEqualTo(List.of(
                        new CabinetPages.Shown("tests/cabinet", "first", "a"),
                        new CabinetPages.Shown("tests/cabinet", "third", "c")));
        assertThat(model.get("cards")).isEqualTo(List.of(shown("/sooner"), shown("/later")));
    }

    @Test
    void whatWaitsIsShownByUrgencyWhoeverTellsIt() {
        CabinetPages pages = new CabinetPages(
                List.of(waiting("/whenever", null), waiting("/today", NOW), waiting("/later", NOW.plusSeconds(1))),
                List.of(),
                List.of());
        ExtendedModelMap model = new ExtendedModelMap();

        pages.cabinet(new Caller.Citizen(ME), Cursor.START, Language.KK, model);

        assertThat(model.get("waiting"))
                .asInstanceOf(InstanceOfAssertFactories.list(WaitingItem.class))
                .extracting(WaitingItem::page)
                .containsExactly("/today", "/later", "/whenever");
    }

    @Test
    void aCardSaysItsFactIfThereIsOne() {
        PageText fact = PageText.of("fact", 3);
        CabinetCard card = new CabinetCard(1, "/page", "home", "title", "text", _ -> Optional.of(fact));
        ExtendedModelMap model = new ExtendedModelMap();

        new CabinetPages(List.of(), List.of(), List.of(card))
                .cabinet(new Caller.Citizen(ME), Cursor.START, Language.KK, model);

        assertThat(model.get("cards")).isEqualTo(List.of(new CabinetPages.ShownCard("/page", "home", "title", fact)));
    }

    @Test
    void aSectionLearnsWhoLooks() {
        AtomicReference<CabinetVisit> seen = new AtomicReference<>();
        CabinetSection section = new CabinetSection(1, "tests/cabinet", "part", visit -> {
            seen.set(visit);
            return Optional.empty();
        });

        new CabinetPages(List.of(), List.of(section), List.of())
                .cabinet(new Caller.Citizen(ME), Cursor.START, Language.RU, new ExtendedModelMap());

        assertThat(seen.get()).isEqualTo(new CabinetVisit(ME, false, Cursor.START, Language.RU));
    }

    @Test
    void aPromiseShowsItsFigureOfTheLastDay() {
        PromisesController pages = new PromisesController(
                List.of(new PromiseFigure("P7", since -> since.equals(NOW.minusSeconds(86_400)) ? 42 : 0)),
                InstantSource.fixed(NOW));
        ExtendedModelMap model = new ExtendedModelMap();

        pages.promises(model);

        assertThat(model.get("coming"))
                .asInstanceOf(InstanceOfAssertFactories.list(PromisesController.Line.class))
                .contains(new PromisesController.Line(Promise.P7, 42L), new PromisesController.Line(Promise.P5, null));
    }

    @Test
    void refusesAFigureOfNoPromiseAndASecondOne() {
        PromiseFigure known = new PromiseFigure("P7", _ -> 1);
        PromiseFigure unknown = new PromiseFigure("P70", _ -> 1);
        assertThatThrownBy(() -> new PromisesController(List.of(unknown), InstantSource.fixed(NOW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PromisesController(List.of(known, known), InstantSource.fixed(NOW)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static CabinetSection section(int place, String fragment, @Nullable String content) {
        return new CabinetSection(place, "tests/cabinet", fragment, _ -> Optional.ofNullable(content));
    }

    private static CabinetCard card(int place, String page) {
        return new CabinetCard(place, page, "home", "title", "text");
    }

    private static CabinetPages.ShownCard shown(String page) {
        return new CabinetPages.ShownCard(page, "home", "title", PageText.of("text"));
    }

    private static WaitingSource waiting(String page, @Nullable Instant until) {
        return WaitingSource.notCounted(_ -> List.of(new WaitingItem(page, PageText.of("text"), until)));
    }
}
