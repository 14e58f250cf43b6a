package tereze.notices;

import java.util.Locale;

/// What a person is told. Its text stands under its code in `country/kz/texts/notices_*.properties`.
public enum NoticeKind {
    /// Somebody's application needs your consent.
    CONSENT_ASKED,
    /// Something will be done about you unless you object in time.
    OBJECTION_POSSIBLE,
    /// An officer decides your application.
    CASE_WITH_OFFICER,
    CASE_GRANTED,
    CASE_REFUSED,
    /// Somebody asked did not answer in time.
    CASE_LAPSED,
    /// Somebody who may sent an application for you.
    CASE_OPENED_FOR_YOU,
    /// They took it back.
    CASE_WITHDRAWN_FOR_YOU,
    /// You were registered somewhere.
    REGISTERED,
    /// Somebody was registered at premises that you own.
    REGISTERED_AT_YOURS,
    REGISTRATION_ENDED,
    /// An owner objects to your registration.
    REGISTRATION_DISPUTED,
    /// The objection was found without ground.
    DISPUTE_SETTLED,
    /// A private organisation asks about your address, and you decide.
    ADDRESS_ASKED,
    /// Somebody lets you apply for them.
    MANDATE_GIVEN,
    /// They take that back.
    MANDATE_REVOKED,
    /// Whom you let apply for you does not wish to.
    MANDATE_DECLINED,
    /// Where you are written to was changed.
    CONTACTS_CHANGED;

    /// As the API, the table and the texts call it, such as `consent-asked`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of a code.
    ///
    /// @throws IllegalArgumentException if there is none
    public static NoticeKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
