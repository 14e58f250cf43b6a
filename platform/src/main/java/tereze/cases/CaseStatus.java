package tereze.cases;

import tereze.acts.Code;

/// The stage of a case as a name, for the API and the database.
public enum CaseStatus {
    WAITING_CONSENT,
    WITH_OFFICER,
    WITH_APPLICANT,
    GRANTED,
    REFUSED,
    LAPSED,
    WITHDRAWN;

    public static CaseStatus of(CaseStage stage) {
        return switch (stage) {
            case CaseStage.WaitingConsent _ -> WAITING_CONSENT;
            case CaseStage.WithOfficer _ -> WITH_OFFICER;
            case CaseStage.WithApplicant _ -> WITH_APPLICANT;
            case CaseStage.Granted _ -> GRANTED;
            case CaseStage.Refused _ -> REFUSED;
            case CaseStage.Lapsed _ -> LAPSED;
            case CaseStage.Withdrawn _ -> WITHDRAWN;
        };
    }

    /// The name in the API and the database, such as `waiting-consent`.
    public String text() {
        return Code.of(this);
    }

    /// Whether the stage is not final.
    public boolean open() {
        return switch (this) {
            case WAITING_CONSENT, WITH_OFFICER, WITH_APPLICANT -> true;
            case GRANTED, REFUSED, LAPSED, WITHDRAWN -> false;
        };
    }
}
