package tereze.cases;

import java.util.Locale;

/// The stage of a case in one word, as the API and the database say it.
public enum CaseStatus {
    WAITING_CONSENT,
    WITH_OFFICER,
    GRANTED,
    REFUSED,
    LAPSED,
    WITHDRAWN;

    /// The word for a stage.
    public static CaseStatus of(CaseStage stage) {
        return switch (stage) {
            case CaseStage.WaitingConsent _ -> WAITING_CONSENT;
            case CaseStage.WithOfficer _ -> WITH_OFFICER;
            case CaseStage.Granted _ -> GRANTED;
            case CaseStage.Refused _ -> REFUSED;
            case CaseStage.Lapsed _ -> LAPSED;
            case CaseStage.Withdrawn _ -> WITHDRAWN;
        };
    }

    /// The word itself, such as `waiting-consent`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether something can still happen to the case.
    public boolean open() {
        return switch (this) {
            case WAITING_CONSENT, WITH_OFFICER -> true;
            case GRANTED, REFUSED, LAPSED, WITHDRAWN -> false;
        };
    }
}
