package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.api.Language;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicServices;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;
import tereze.testing.Portal;
import tereze.testing.Rounds;
import tereze.testing.Visitor;

class EveryPageBrowserIT implements EveryPage {
    private static final String APPLY = "/services/{id}/apply";
    private static final String QUESTION = APPLY + "/{field}";
    private static final String TEMPORARY = "/services/residence-temporary/apply";

    @Override
    public List<Place> places(PageInspection inspection) {
        List<Place> all = new ArrayList<>();
        all.addAll(open());
        all.addAll(questions());
        all.addAll(answers());
        return all;
    }

    @Override
    public Set<String> withoutAPage() {
        return Set.of(
                "POST /language", "POST /sign-out", "POST /sign-out-everywhere", "POST /services/{id}/apply/anew");
    }

    @Override
    public Stream<Arguments> views(PageInspection inspection) {
        Stream<Arguments> views = EveryPage.super.views(inspection);
        drafts(inspection);
        List<Place> ofServices = ofServices(inspection.portal());
        return Stream.concat(views, PageInspection.once(ofServices).limit(Rounds.of(0, ofServices.size())));
    }

    /// Fills in two applications. The first conflicts with an open case. The address of the second
    /// has left the register since.
    private static void drafts(PageInspection inspection) {
        Portal portal = inspection.portal();
        Visitor citizen = inspection.visitor(Who.CITIZEN);
        citizen.open(TEMPORARY);
        Applying.answer(citizen, portal.address(portal.member("tenant", 1).rents(), Language.KK));
        Visitor owner = inspection.visitor(Who.OWNER);
        owner.open(TEMPORARY + "/for-whom").choose("apply.for-whom.me").press("apply.continue");
        owner.open(TEMPORARY + "/premises").page().locator("#premises").check();
        owner.press("apply.continue");
        owner.type("from", "2")
                .type("from-month", "3")
                .type("from-year", "2026")
                .press("apply.continue");
        owner.type("months", "6").press("apply.continue");
        JdbcClient.create(portal.database().owner())
                .sql(
                        "update portal.draft set form = form || '{\"premises\": \"0799999999999999\"}' where form ->> 'months' = '6'"
                                + " and person = (select id from people.person where iin = ?)")
                .param(portal.member("owner", 1).iin())
                .update();
    }

    private static List<Place> open() {
        Place feedback = Place.at("/feedback", Who.VISITOR, "/feedback?page=/help");
        Place certificate = Place.at("/address-certificate", Who.VISITOR);
        Place signIn = Place.at("/sign-in", Who.VISITOR);
        return List.of(
                Place.at("/", Who.VISITOR),
                Place.at("/", Who.CITIZEN),
                Place.at("/cabinet/signed-in", Who.CITIZEN),
                Place.at("/services", Who.VISITOR),
                Place.at("/services", Who.VISITOR, "/services?q=ghjgbcrf"),
                Place.at("/services", Who.VISITOR, "/services?q=propiska"),
                Place.at("/services", Who.VISITOR, "/services?q=nothingofthekind"),
                Place.at("/services", Who.VISITOR, "/services?q=32W2-WZAQ"),
                Place.at("/services", Who.CITIZEN, "/services?q=32w2wzaq"),
                Place.at("/services", Who.CITIZEN, "/services?q=32W2-WZAX"),
                Place.at("/services/{id}", Who.VISITOR, "/services/residence-temporary"),
                certificate.refused(visitor -> visitor.press("portal.certificate.report")),
                certificate,
                Place.at("/address-certificate", Who.VISITOR, "/address-certificate?thanks=true"),
                feedback.refused(visitor -> visitor.press("portal.send")),
                feedback,
                Place.at("/feedback", Who.VISITOR, "/feedback?thanks=true"),
                Place.at("/status", Who.VISITOR),
                Place.at("/promises", Who.VISITOR),
                Place.at("/privacy", Who.VISITOR),
                Place.at("/accessibility", Who.VISITOR),
                Place.at("/help", Who.VISITOR),
                Place.at("/offline", Who.VISITOR),
                signIn.refused(visitor -> visitor.press("portal.sign-in.enter")),
                signIn,
                Place.at("/sign-in", Who.VISITOR, "/sign-in?ended"),
                Place.at("/cabinet", Who.CITIZEN),
                Place.at("/cabinet", Who.OWNER),
                Place.at("/cabinet", Who.OFFICER),
                Place.at("/**", Who.VISITOR, "/nothing-here").answered(404),
                Place.at("/**", Who.CITIZEN, "/sign-out").answered(405));
    }

    /// A question of each kind, with and without an error in its answer.
    private static List<Place> questions() {
        List<Place> all = new ArrayList<>();
        for (String path : List.of(
                TEMPORARY + "/premises",
                "/services/residence-end/apply/registration",
                "/services/residence-end-by-owner/apply/iin",
                "/services/residence-objection/apply/reason",
                "/services/vehicle-address-change/apply/plate",
                "/services/birth-registration/apply/medicalCertificate",
                "/services/passport/apply/reason",
                "/services/divorce-by-consent/apply/noDispute")) {
            Place asked = Place.at(QUESTION, Who.CITIZEN, path).apart();
            all.add(asked.refused(visitor -> visitor.press("apply.continue")));
            all.add(asked);
        }
        for (String field : List.of("from", "months")) {
            Place asked =
                    Place.at(QUESTION, Who.CITIZEN, TEMPORARY + "/" + field).apart();
            all.add(asked.refused(visitor -> visitor.type(field, "99").press("apply.continue")));
            all.add(asked);
        }
        Place premises = Place.at(QUESTION, Who.OWNER, TEMPORARY + "/premises").apart();
        all.add(premises);
        all.add(premises.seenBy(Who.CITIZEN).with("?q=1"));
        all.add(premises.seenBy(Who.CITIZEN).with("?q=Nowhere+999"));
        return all;
    }

    /// The question for whom the person applies, and the page with all answers.
    private static List<Place> answers() {
        Place whom = Place.at(APPLY + "/for-whom", Who.OWNER, "/services/residence-permanent/apply/for-whom");
        Place answers = Place.at(APPLY, Who.CITIZEN, TEMPORARY);
        return List.of(
                whom.refused(visitor -> visitor.press("apply.continue")),
                whom,
                answers.refused(visitor -> visitor.press("apply.send")).answered(409),
                answers,
                answers.seenBy(Who.OWNER).refused(visitor -> visitor.press("apply.send")));
    }

    /// Each service and each of its questions. There are many such pages, and all use the same parts.
    private static List<Place> ofServices(Portal portal) {
        List<Place> all = new ArrayList<>();
        for (Definition service : portal.server().bean(PublicServices.class).offered()) {
            String path = "/services/" + service.service().value();
            all.add(Place.at("/services/{id}", Who.CITIZEN, path));
            service.form().fields().stream()
                    .filter(field ->
                            !path.endsWith("-end-by-owner") || field.name().equals("iin"))
                    .forEach(field -> all.add(Place.at(QUESTION, Who.CITIZEN, path + "/apply/" + field.name())));
        }
        return all;
    }

    @Test
    void noModuleIsForgotten(PageInspection inspection) {
        assertThat(inspection.modules())
                .contains("tereze.portal")
                .allSatisfy(module -> assertThat(Class.forName(module + ".EveryPageBrowserIT"))
                        .isAssignableTo(EveryPage.class));
    }
}
