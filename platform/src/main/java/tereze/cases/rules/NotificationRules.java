package tereze.cases.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.Notification;
import tereze.cases.CaseAct;
import tereze.cases.CaseNotification;
import tereze.catalogue.Consents;

/// The notifications that follow from acts of cases.
public final class NotificationRules {
    private NotificationRules() {}

    /// Who may act for an applicant who is a young child.
    ///
    /// @param sender who sent the application: a parent or a guardian, or the child if it applied alone; null if
    ///     the applicant is not a young child
    /// @param parents parents and guardians; empty if the applicant is not a young child
    public record ForChild(@Nullable PersonId sender, List<PersonId> parents) {
        /// For an applicant who is not a young child.
        public static final ForChild NONE = new ForChild(null, List.of());

        public ForChild {
            parents = List.copyOf(parents);
        }
    }

    /// A young child does not read its own cabinet, so its parents and guardians are notified too: first the one who
    /// sent the application.
    ///
    /// @param actor of the act
    public static List<Notification> of(CaseAct act, UUID actor, ForChild child) {
        return of(act).stream()
                .flatMap(notification -> Stream.of(
                                toSender(notification, child).stream(),
                                toOthers(notification, child).stream(),
                                Stream.of(notification))
                        .flatMap(Function.identity()))
                .filter(notification -> !(act instanceof CaseAct.Withdrawn) || !isBy(actor, notification))
                .toList();
    }

    /// A person gets no notification of their own withdrawal.
    private static boolean isBy(UUID actor, Notification notification) {
        return notification.person().value().equals(actor);
    }

    /// The kinds of notifications of cases about "your application" suit the parent who sent it.
    private static List<Notification> toSender(Notification notification, ForChild child) {
        PersonId sender = child.sender();
        if (sender == null || !child.parents().contains(sender)) {
            return List.of();
        }
        return switch (kind(notification)) {
            case CASE_WITH_OFFICER, CASE_QUESTION, CASE_GRANTED, CASE_REFUSED, CASE_LAPSED ->
                List.of(new Notification(sender, notification.kind(), notification.until()));
            case CONSENT_ASKED,
                    OBJECTION_POSSIBLE,
                    CASE_OPENED_FOR_YOU,
                    CASE_WITHDRAWN_FOR_YOU,
                    CHILD_APPLICATION_SENT,
                    CHILD_APPLICATION_ENDED -> List.of();
        };
    }

    private static List<Notification> toOthers(Notification notification, ForChild child) {
        return switch (kind(notification)) {
            case CASE_OPENED_FOR_YOU -> toOthers(CaseNotification.CHILD_APPLICATION_SENT, child);
            case CASE_GRANTED, CASE_REFUSED, CASE_LAPSED, CASE_WITHDRAWN_FOR_YOU ->
                toOthers(CaseNotification.CHILD_APPLICATION_ENDED, child);
            case CONSENT_ASKED,
                    OBJECTION_POSSIBLE,
                    CASE_WITH_OFFICER,
                    CASE_QUESTION,
                    CHILD_APPLICATION_SENT,
                    CHILD_APPLICATION_ENDED -> List.of();
        };
    }

    private static List<Notification> toOthers(CaseNotification kind, ForChild child) {
        return child.parents().stream()
                .filter(parent -> !parent.equals(child.sender()))
                .map(parent -> new Notification(parent, kind))
                .toList();
    }

    private static CaseNotification kind(Notification notification) {
        return (CaseNotification) notification.kind();
    }

    private static List<Notification> of(CaseAct act) {
        return switch (act) {
            case CaseAct.Asked asked -> question(asked.person().person(), asked.silence(), asked.until());
            case CaseAct.AskedWithoutTerm asked -> question(asked.person().person(), asked.silence(), null);
            // The question again: a person whose silence counts must learn the deadline.
            case CaseAct.AnswerDue asked -> question(asked.person().person(), asked.silence(), asked.until());
            case CaseAct.ReferredWithoutTerm referred ->
                to(referred.applicant().person(), CaseNotification.CASE_WITH_OFFICER);
            case CaseAct.Referred referred -> to(referred.applicant().person(), CaseNotification.CASE_WITH_OFFICER);
            case CaseAct.ReferredV1 referred -> to(referred.applicant().person(), CaseNotification.CASE_WITH_OFFICER);
            case CaseAct.ReferredInV1 referred -> to(referred.applicant().person(), CaseNotification.CASE_WITH_OFFICER);
            case CaseAct.Questioned asked ->
                List.of(new Notification(asked.applicant().person(), CaseNotification.CASE_QUESTION, asked.until()));
            case CaseAct.Granted granted -> to(granted.applicant().person(), CaseNotification.CASE_GRANTED);
            case CaseAct.GrantedByOfficer granted -> to(granted.applicant().person(), CaseNotification.CASE_GRANTED);
            case CaseAct.GrantedByOfficerV1 granted -> to(granted.applicant().person(), CaseNotification.CASE_GRANTED);
            case CaseAct.Refused refused -> to(refused.applicant().person(), CaseNotification.CASE_REFUSED);
            case CaseAct.RefusedV1 refused -> to(refused.applicant().person(), CaseNotification.CASE_REFUSED);
            case CaseAct.RefusedByOfficer refused -> to(refused.applicant().person(), CaseNotification.CASE_REFUSED);
            case CaseAct.RefusedByOfficerV1 refused -> to(refused.applicant().person(), CaseNotification.CASE_REFUSED);
            case CaseAct.Lapsed lapsed -> to(lapsed.applicant().person(), CaseNotification.CASE_LAPSED);
            case CaseAct.OpenedFor opened -> to(opened.applicant().person(), CaseNotification.CASE_OPENED_FOR_YOU);
            case CaseAct.OpenedForV1 opened -> to(opened.applicant().person(), CaseNotification.CASE_OPENED_FOR_YOU);
            case CaseAct.Withdrawn withdrawn ->
                to(withdrawn.applicant().person(), CaseNotification.CASE_WITHDRAWN_FOR_YOU);
            case CaseAct.Opened _,
                    CaseAct.ConsentGiven _,
                    CaseAct.ConsentRefused _,
                    CaseAct.SilenceAgreed _,
                    CaseAct.QuestionRead _,
                    CaseAct.NotReached _,
                    CaseAct.OutcomeWritten _,
                    CaseAct.Queued _,
                    CaseAct.DecisionDue _,
                    CaseAct.Taken _,
                    CaseAct.PutBack _,
                    CaseAct.Replied _,
                    CaseAct.NotReplied _ -> List.of();
        };
    }

    private static List<Notification> question(PersonId person, Consents.Silence silence, @Nullable Instant until) {
        CaseNotification kind = switch (silence) {
            case LAPSE -> CaseNotification.CONSENT_ASKED;
            case AGREE -> CaseNotification.OBJECTION_POSSIBLE;
        };
        return List.of(new Notification(person, kind, until));
    }

    private static List<Notification> to(PersonId person, CaseNotification kind) {
        return List.of(new Notification(person, kind));
    }
}
