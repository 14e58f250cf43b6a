package tereze.cases;

/// The engine's own codes for a refusal or a referral. All other codes are checks of the service.
public final class CaseReasons {
    /// A person who was asked refused.
    public static final String CONSENT_REFUSED = "consent-refused";

    /// An officer always decides this service.
    public static final String OFFICER_DECIDES = "officer-decides";

    /// At the last answer, the registers named a person who had not been asked.
    public static final String ASKED_CHANGED = "asked-changed";

    /// More people would have to be asked than the limit for one case.
    public static final String TOO_MANY_ASKED = "too-many-asked";

    /// An officer refused, with a reason.
    public static final String OFFICER_REFUSED = "officer-refused";

    /// A person whose silence would count as consent may not have received the question.
    public static final String NOT_REACHED = "not-reached";

    /// An expression of the declaration has no value for this application.
    public static final String CANNOT_EVALUATE = "cannot-evaluate";

    /// What everybody but officers reads in place of a code that says something about somebody else.
    public static final String DATA_OF_OTHERS = "data-of-others";

    private CaseReasons() {}
}
