package tereze.portal;

import java.util.ArrayList;
import java.util.List;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.portal.Place.Who;
import tereze.testing.Portal;

/// Every page that there is, each in the states that it can be in.
final class Places {
    private static final String APPLY = "/services/{id}/apply";
    private static final String TEMPORARY = "/services/residence-temporary/apply";

    private final Portal portal;
    private final Scene scene;

    Places(Portal portal, Scene scene) {
        this.portal = portal;
        this.scene = scene;
    }

    /// Those to be seen in each language.
    List<Place> all() {
        List<Place> all = new ArrayList<>();
        all.addAll(open());
        all.addAll(filledIn());
        all.addAll(ofCases());
        all.addAll(cabinet());
        all.addAll(mandates());
        all.addAll(ofOfficers());
        all.addAll(troubles());
        return all;
    }

    private static List<Place> open() {
        Place feedback = Place.at("/feedback", Who.VISITOR, "/feedback?page=/help");
        Place certificate = Place.at("/address-certificate", Who.VISITOR, "/address-certificate");
        Place signIn = Place.at("/sign-in", Who.VISITOR, "/sign-in");
        Place services = Place.at("/services", Who.VISITOR, "/services");
        String arrival = "/must-i-register?who=citizen&day=27&month=2&year=2026&home=rent&region=710000000";
        return List.of(
                Place.at("/", Who.VISITOR, "/"),
                Place.at("/", Who.CITIZEN, "/"),
                services,
                Place.at("/services", Who.VISITOR, "/services?q=propiska"),
                Place.at("/services", Who.VISITOR, "/services?q=nothingofthekind"),
                Place.at("/services/{id}", Who.VISITOR, "/services/residence-temporary"),
                certificate,
                certificate.after("/address-certificate", visitor -> visitor.press("portal.certificate.report")),
                Place.at("/address-certificate", Who.VISITOR, "/address-certificate?thanks=true"),
                feedback,
                feedback.after("/feedback", visitor -> visitor.press("portal.send")),
                Place.at("/feedback", Who.VISITOR, "/feedback?thanks=true"),
                Place.at("/status", Who.VISITOR, "/status"),
                Place.at("/promises", Who.VISITOR, "/promises"),
                Place.at("/privacy", Who.VISITOR, "/privacy"),
                Place.at("/accessibility", Who.VISITOR, "/accessibility"),
                Place.at("/help", Who.VISITOR, "/help"),
                Place.at("/offline", Who.VISITOR, "/offline"),
                Place.at("/must-i-register", Who.VISITOR, "/must-i-register"),
                Place.at("/must-i-register", Who.VISITOR, "/must-i-register?who=")
                        .answered(422),
                Place.at("/must-i-register", Who.VISITOR, arrival),
                Place.at("/must-i-register", Who.VISITOR, arrival.replace("citizen", "foreigner")),
                signIn,
                Place.at("/sign-in", Who.VISITOR, "/sign-in?ended"),
                signIn.after("/sign-in", visitor -> visitor.press("portal.sign-in.enter")));
    }

    /// A question of each kind, with and without what is wrong about its answer; the answers together.
    private List<Place> filledIn() {
        String question = APPLY + "/{field}";
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
            Place asked = Place.at(question, Who.CITIZEN, path);
            all.add(asked);
            all.add(asked.after(question, visitor -> visitor.press("apply.continue")));
        }
        for (String field : List.of("from", "months")) {
            Place asked = Place.at(question, Who.CITIZEN, TEMPORARY + "/" + field);
            all.add(asked);
            all.add(asked.after(question, visitor -> visitor.type(field, "99").press("apply.continue")));
        }
        all.add(Place.at(question, Who.OWNER, TEMPORARY + "/premises"));
        all.add(Place.at(question, Who.CITIZEN, TEMPORARY + "/premises?q=1"));
        all.add(Place.at(question, Who.CITIZEN, TEMPORARY + "/premises?q=Nowhere+999"));
        Place whom = Place.at(APPLY + "/for-whom", Who.OWNER, "/services/residence-permanent/apply/for-whom");
        all.add(whom);
        all.add(whom.after(APPLY + "/for-whom", visitor -> visitor.press("apply.continue")));
        Place answers = Place.at(APPLY, Who.CITIZEN, TEMPORARY);
        all.add(answers);
        all.add(answers.after(APPLY, visitor -> visitor.press("apply.send")).answered(409));
        all.add(Place.at(APPLY, Who.OWNER, TEMPORARY).after(APPLY, visitor -> visitor.press("apply.send")));
        return all;
    }

    private List<Place> ofCases() {
        Place consent = Place.at("/cases/{id}/consent", Who.OWNER, "/cases/" + scene.waiting() + "/consent");
        List<Place> all = new ArrayList<>(List.of(
                consent,
                consent.after("/cases/{id}/consent", visitor -> visitor.press("cases.consent.send")),
                Place.at("/cases/{id}", Who.OWNER, "/cases/" + scene.waiting()),
                Place.at("/cases/{id}", Who.CITIZEN, "/cases/" + scene.waiting() + "?sent=true")));
        for (String kase : List.of(scene.refused(), scene.granted(), scene.tasked(), scene.decided())) {
            all.add(Place.at("/cases/{id}", Who.CITIZEN, "/cases/" + kase));
        }
        return all;
    }

    private List<Place> cabinet() {
        List<Place> all = new ArrayList<>();
        for (Who who : List.of(Who.CITIZEN, Who.OWNER)) {
            for (String path : List.of(
                    "/cabinet",
                    "/cabinet/address",
                    "/cabinet/premises",
                    "/cabinet/who-asked",
                    "/cabinet/notices",
                    "/cabinet/requests")) {
                all.add(Place.at(path, who, path));
            }
        }
        Place contacts = Place.at("/cabinet/contacts", Who.CITIZEN, "/cabinet/contacts");
        all.add(contacts);
        all.add(contacts.after("/cabinet/contacts", visitor -> {
            visitor.type("email", "nowhere");
            visitor.press("notices.contacts.save");
        }));
        all.add(Place.at("/cabinet/documents", Who.CITIZEN, "/cabinet/documents"));
        all.add(Place.at("/cabinet/documents", Who.OWNER, "/cabinet/documents"));
        for (String request : List.of(scene.asked(), scene.allowed(), scene.denied(), scene.lapsed())) {
            all.add(Place.at("/cabinet/requests/{id}", Who.CITIZEN, "/cabinet/requests/" + request));
        }
        all.add(Place.at("/cabinet/requests/{id}", Who.CITIZEN, "/cabinet/requests/" + scene.asked())
                .after("/cabinet/requests/{id}", visitor -> {
                    visitor.main().locator("button[name=decision]").first().evaluate("button => button.value = 'x'");
                    visitor.press("exchange.request.give");
                }));
        all.add(Place.at("/check", Who.VISITOR, "/check"));
        all.add(Place.at("/check", Who.VISITOR, "/check?code=12345").answered(422));
        all.add(Place.at("/check/{code}", Who.VISITOR, "/check/" + scene.code()));
        return all;
    }

    private List<Place> mandates() {
        Place form = Place.at("/cabinet/mandates/new", Who.CITIZEN, "/cabinet/mandates/new");
        Place one = Place.at("/cabinet/mandates/{id}", Who.CITIZEN, "/cabinet/mandates/" + scene.mandate());
        return List.of(
                Place.at("/cabinet/mandates", Who.CITIZEN, "/cabinet/mandates"),
                Place.at("/cabinet/mandates", Who.OWNER, "/cabinet/mandates"),
                form,
                form.after("/cabinet/mandates/new", visitor -> visitor.press("access.mandates.give")),
                one,
                one.to(Who.OWNER));
    }

    private List<Place> ofOfficers() {
        Place task = Place.at("/tasks/{id}", Who.OFFICER, "/tasks/" + scene.tasked());
        return List.of(
                Place.at("/cabinet", Who.OFFICER, "/cabinet"),
                Place.at("/tasks", Who.OFFICER, "/tasks"),
                task,
                task.after("/tasks/{id}", visitor -> visitor.press("cases.task.send")));
    }

    private static List<Place> troubles() {
        return List.of(
                Place.at("/**", Who.VISITOR, "/nothing-here").answered(404),
                Place.at("/cases/{id}", Who.CITIZEN, "/cases/none").answered(404),
                Place.at("/tasks", Who.CITIZEN, "/tasks").answered(403),
                Place.at("/**", Who.CITIZEN, "/sign-out").answered(405));
    }

    /// Each service and each of its questions: many, and all made of the same parts.
    List<Place> ofServices() {
        List<Place> all = new ArrayList<>();
        for (Definition service : portal.server().bean(Catalogue.class).ready()) {
            String path = "/services/" + service.service().value();
            all.add(Place.at("/services/{id}", Who.CITIZEN, path));
            service.form().fields().stream()
                    .filter(field ->
                            !path.endsWith("-end-by-owner") || field.name().equals("iin"))
                    .forEach(field ->
                            all.add(Place.at(APPLY + "/{field}", Who.CITIZEN, path + "/apply/" + field.name())));
        }
        return all;
    }
}
