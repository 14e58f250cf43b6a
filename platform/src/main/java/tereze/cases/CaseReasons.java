package tereze.cases;

/// Codes that the engine itself gives for a refusal or a referral; all others are checks of the service.
public final class CaseReasons {
    /// Somebody who was asked said no.
    public static final String CONSENT_REFUSED = "consent-refused";

    /// The service is always decided by an officer.
    public static final String OFFICER_DECIDES = "officer-decides";

    /// By the last answer the registers named somebody who had not been asked.
    public static final String ASKED_CHANGED = "asked-changed";

    /// More persons would have to be asked than the engine asks for one case.
    public static final String TOO_MANY_ASKED = "too-many-asked";

    /// An officer refused, with a reason of their own.
    public static final String OFFICER_REFUSED = "officer-refused";

    /// Somebody whose silence would mean yes is not known to have got the question.
    public static final String NOT_REACHED = "not-reached";

    private CaseReasons() {}
}
