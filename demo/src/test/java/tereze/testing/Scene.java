package tereze.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import tereze.testing.Place.Who;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;

/// A demonstration with a history: one tenant has a case of every kind, and a bank and a school have asked about
/// the tenant.
///
/// @param citizen the tenant
/// @param waiting a case that waits for two owners
/// @param refused a case that an owner refused
/// @param granted a case that was granted, with its document
/// @param tasked a case that waits for an officer
/// @param decided a case that an officer decided
/// @param questioned a case in which the tenant has to reply to an officer
/// @param asked a request of the bank that waits
/// @param allowed a request that the tenant allowed
/// @param denied a request that the tenant refused
/// @param lapsed a request that nobody answered
/// @param mandate the tenant's mandate to an owner for the services of residence
/// @param code the check code of the document
public record Scene(
        TestPerson citizen,
        String waiting,
        String refused,
        String granted,
        String tasked,
        String decided,
        String questioned,
        String asked,
        String allowed,
        String denied,
        String lapsed,
        String mandate,
        String code) {
    /// The texts that people wrote, in the language of their choice.
    static final List<String> WRITTEN = List.of(
            "Пәтер сатылады",
            "Ұйымның келісімі жоқ",
            "Кредиттік картаға өтініш",
            "Ипотекаға өтініш",
            "Емханаға тіркелу",
            "Жаңа шот ашуға өтініш",
            "Шарт қай күні жасалды?");

    private static final String BANK = "steppe-bank";
    private static final String CLINIC = "samal-clinic";

    public static Scene play(Portal portal) {
        TestPerson citizen = portal.registers().person("Нұрпейісова", "Әсем");
        Client tenant = portal.server().person(citizen.iin());
        String home = portal.member("tenant", 2).rents();
        String lapsed = asks(portal, BANK, citizen, home, WRITTEN.get(2));
        portal.clock().pass(Duration.ofHours(2));
        String granted = applies(tenant, home);
        answers(portal, "owner", 3, granted, "{\"decision\":\"give\"}");
        String refused = applies(tenant, portal.member("tenant", 0).rents());
        answers(portal, "owner", 0, refused, "{\"decision\":\"refuse\",\"reason\":\"" + WRITTEN.getFirst() + "\"}");
        String decided = applies(tenant, portal.member("tenant", 3).rents());
        decides(portal, decided);
        String allowed = asks(portal, BANK, citizen, home, WRITTEN.get(3));
        answersBank(tenant, allowed, "give");
        String denied = asks(portal, CLINIC, citizen, home, WRITTEN.get(4));
        answersBank(tenant, denied, "refuse");
        verifies(portal, citizen, home);
        return new Scene(
                citizen,
                applies(tenant, portal.member("tenant", 1).rents()),
                refused,
                granted,
                applies(tenant, portal.member("tenant", 4).rents()),
                decided,
                questioned(portal, tenant),
                asks(portal, BANK, citizen, home, WRITTEN.get(5)),
                allowed,
                denied,
                lapsed,
                entrusts(portal, tenant),
                codeOf(tenant));
    }

    /// A person of the scene in a window.
    public Visitor enter(Portal portal, Window window, Who who) {
        Visitor visitor = portal.reader(window);
        return switch (who) {
            case VISITOR -> visitor;
            case CITIZEN -> visitor.signIn(citizen.iin());
            case OWNER -> visitor.signIn(portal.member("owner", 1).iin());
            case SIGNER -> visitor.signIn(portal.member("interior-owner", 0).iin());
            case OFFICER -> visitor.signIn(portal.member("migration-officer", 0).iin());
        };
    }

    private static String questioned(Portal portal, Client tenant) {
        String kase = applies(tenant, portal.member("tenant", 3).rents(), "again-");
        done(portal.server()
                .person(portal.member("migration-officer", 0).iin())
                .post(
                        "/api/v1/cases/" + kase + "/question",
                        "{\"text\":\"" + WRITTEN.getLast() + "\",\"field\":\"months\"}"));
        return kase;
    }

    private static String applies(Client tenant, String rka) {
        return applies(tenant, rka, "scene-");
    }

    private static String applies(Client tenant, String rka, String key) {
        LocalDate from = LocalDate.of(2026, 3, 2);
        return done(tenant.post(
                        "/api/v1/cases",
                        "{\"service\":\"residence-temporary\",\"form\":{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}}"
                                .formatted(rka, from),
                        "Idempotency-Key",
                        key + rka))
                .json()
                .get("case")
                .stringValue();
    }

    private static void answers(Portal portal, String role, int nth, String kase, String answer) {
        done(portal.server()
                .person(portal.member(role, nth).iin())
                .post("/api/v1/cases/" + kase + "/consents", answer));
    }

    private static void decides(Portal portal, String kase) {
        done(portal.server()
                .person(portal.member("migration-officer", 0).iin())
                .post(
                        "/api/v1/cases/" + kase + "/decision",
                        "{\"outcome\":\"refuse\",\"reason\":\"" + WRITTEN.get(1) + "\"}"));
    }

    private static String asks(Portal portal, String organisation, TestPerson of, String rka, String purpose) {
        return done(portal.server()
                        .agency(organisation)
                        .post(
                                "/api/v1/exchange/requests",
                                "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"%s\"}".formatted(of.iin(), rka, purpose)))
                .json()
                .get("request")
                .stringValue();
    }

    private static void answersBank(Client person, String request, String decision) {
        done(person.post("/api/v1/me/consents/" + request, "{\"decision\":\"" + decision + "\"}"));
    }

    private static String entrusts(Portal portal, Client person) {
        return done(person.post(
                        "/api/v1/me/mandates",
                        "{\"iin\":\"%s\",\"services\":[\"%s\"],\"until\":\"2026-08-31\"}"
                                .formatted(portal.member("owner", 1).iin(), "residence")))
                .json()
                .get("mandate")
                .stringValue();
    }

    private static void verifies(Portal portal, TestPerson person, String rka) {
        done(portal.server().agency("education").post("/api/v1/exchange/addresses/verify", """
                {"iin":"%s","rka":"%s","purpose":"school-admission","ground":"order-564"}""".formatted(
                        person.iin(), rka)));
    }

    /// A listener creates the document, so it may not exist yet.
    private static String codeOf(Client tenant) {
        for (int tries = 0; tries < 100; tries++) {
            Answer documents = done(tenant.get("/api/v1/me/documents"));
            var items = documents.json().get("items");
            if (!items.isEmpty()) {
                return items.get(0).get("code").stringValue().replace(" ", "");
            }
            pause();
        }
        throw new AssertionError("no document was made");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
