package tereze.cases.rules;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tereze.acts.PersonId;
import tereze.api.Notification;
import tereze.cases.CaseAct;
import tereze.cases.CaseNotification;

/// The notifications that follow from acts of cases.
public final class NotificationRules {
    private NotificationRules() {}

    /// @param actor of the act
    public static List<Notification> of(CaseAct act, UUID actor) {
        return switch (act) {
            case CaseAct.Asked asked -> {
                CaseNotification kind = switch (asked.silence()) {
                    case LAPSE -> CaseNotification.CONSENT_ASKED;
                    case AGREE -> CaseNotification.OBJECTION_POSSIBLE;
                };
                yield List.of(new Notification(asked.person().person(), kind, asked.until()));
            }
            case CaseAct.Referred referred -> to(referred.applicant().person(), CaseNotification.CASE_WITH_OFFICER);
            case CaseAct.ReferredV1 referred -> to(referred.applicant().person(), CaseNotification.CASE_WITH_OFFICER);
            case CaseAct.ReferredInV1 referred -> to(referred.applicant().person(), CaseNotification.CASE_WITH_OFFICER);
            case CaseAct.Granted granted -> to(granted.applicant().person(), CaseNotification.CASE_GRANTED);
            case CaseAct.GrantedByOfficer granted -> to(granted.applicant().person(), CaseNotification.CASE_GRANTED);
            case CaseAct.Refused refused -> to(refused.applicant().person(), CaseNotification.CASE_REFUSED);
            case CaseAct.RefusedV1 refused -> to(refused.applicant().person(), CaseNotification.CASE_REFUSED);
            case CaseAct.RefusedByOfficer refused -> to(refused.applicant().person(), CaseNotification.CASE_REFUSED);
            case CaseAct.Lapsed lapsed -> to(lapsed.applicant().person(), CaseNotification.CASE_LAPSED);
            case CaseAct.OpenedFor opened -> to(opened.applicant().person(), CaseNotification.CASE_OPENED_FOR_YOU);
            case CaseAct.OpenedForV1 opened -> to(opened.applicant().person(), CaseNotification.CASE_OPENED_FOR_YOU);
            // A person gets no notification of their own action.
            case CaseAct.Withdrawn withdrawn ->
                Stream.of(withdrawn.applicant().person())
                        .filter(applicant -> !applicant.value().equals(actor))
                        .map(applicant -> new Notification(applicant, CaseNotification.CASE_WITHDRAWN_FOR_YOU))
                        .toList();
            case CaseAct.Opened _,
                    CaseAct.ConsentGiven _,
                    CaseAct.ConsentRefused _,
                    CaseAct.SilenceAgreed _,
                    CaseAct.QuestionRead _,
                    CaseAct.NotReached _ -> List.of();
        };
    }

    private static List<Notification> to(PersonId person, CaseNotification kind) {
        return List.of(new Notification(person, kind));
    }
}
