package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import tereze.api.Language;
import tereze.testing.Portal;
import tereze.testing.Portal.Member;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// The steps of people on the pages of a case. They are the same in each language.
final class Applying {
    private static final String TEMPORARY = "/services/residence-temporary";

    private Applying() {}

    /// A flat with two owners.
    record Let(String rka, Member wife, Member husband) {
        static Let of(Portal portal) {
            return new Let(portal.member("tenant", 1).rents(), portal.member("owner", 1), portal.member("owner", 2));
        }
    }

    /// A person who is registered nowhere.
    static TestPerson newcomer(Portal portal) {
        return portal.registers().person("Нұрпейісова", "Әсем");
    }

    /// Searches for the service, signs in on the way and answers its three questions.
    static void fillIn(Visitor tenant, TestPerson who, String address, String word) {
        tenant.open("/").type("q", word).press("portal.search.button");
        tenant.go("a[href='" + TEMPORARY + "']");
        tenant.press("portal.service.start").admitted(who.iin());
        assertThat(tenant.path()).isEqualTo(TEMPORARY + "/apply/premises");
        answer(tenant, address);
    }

    /// Answers the questions of a temporary registration, beginning with the first.
    static void answer(Visitor tenant, String address) {
        tenant.type("q", address).press("apply.address.find");
        tenant.page().getByLabel(address).first().check();
        tenant.press("apply.continue");
        tenant.type("from", "2")
                .type("from-month", "3")
                .type("from-year", "2026")
                .press("apply.continue");
        tenant.type("months", "6").press("apply.continue");
        assertThat(tenant.text()).contains(tenant.words("apply.check.title"), address);
    }

    /// Applies over the API, because the pages take longer than many tests.
    ///
    /// @return the path of the case
    static String applied(Portal portal, TestPerson person, String rka) {
        Answer answer = portal.server()
                .person(person.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"residence-temporary\",\"form\":{\"premises\":\"%s\",\"from\":\"2026-03-02\",\"months\":6}}"
                                .formatted(rka),
                        "Idempotency-Key",
                        "applied-" + rka);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "/cases/" + answer.json().get("case").stringValue();
    }

    /// Sends the application.
    ///
    /// @return the path of the case
    static String send(Visitor tenant) {
        tenant.press("apply.send");
        assertThat(tenant.path()).startsWith("/cases/");
        assertThat(tenant.text()).contains(tenant.words("cases.sent"));
        return tenant.path();
    }

    /// An owner opens the question from the cabinet and consents.
    static void consents(Portal portal, Window window, String iin, String kase) {
        try (Visitor asked = portal.visitor(window)) {
            asked.signIn(iin).open("/cabinet");
            asked.go("a[href='" + kase + "/consent']");
            asked.choose("cases.consent.give").press("cases.consent.send");
            assertThat(asked.path()).isEqualTo(kase);
            assertThat(asked.text()).contains(asked.words("cases.asked.given"));
        }
    }

    /// An officer grants a case.
    ///
    /// @param role of the officer
    /// @param kase the path of the case
    static void decides(Portal portal, String role, String kase) {
        Answer answer = portal.server()
                .person(portal.member(role, 0).iin())
                .post("/api/v1" + kase + "/decision", "{\"outcome\":\"grant\",\"reason\":\"Тексерілді\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /// What people who speak a language type to find the service.
    static String word(Language language) {
        return switch (language) {
            case KK -> "уақытша тіркеу";
            case RU -> "временная прописка";
            case EN -> "propiska";
        };
    }
}
