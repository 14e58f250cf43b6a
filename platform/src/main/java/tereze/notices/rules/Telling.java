package tereze.notices.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.access.MandateAct;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationAct.Residence;
import tereze.cases.CaseAct;
import tereze.exchange.RequestAct;
import tereze.notices.ContactsAct;
import tereze.notices.Notice;
import tereze.notices.NoticeKind;

/// Whom an act is told to, and as what.
public final class Telling {
    private Telling() {}

    /// The messages that an act gives cause for.
    ///
    /// @param ownersOf the persons who own premises, asked only for a registration that an owner may see
    public static List<Notice> of(RecordedAct act, Function<UUID, Collection<PersonId>> ownersOf) {
        return switch (act.act()) {
            case CaseAct happened -> ofCase(act, happened).stream().toList();
            case RegistrationAct happened -> ofRegistration(act, happened, ownersOf);
            case RequestAct happened -> ofRequest(act, happened).stream().toList();
            case MandateAct happened -> ofMandate(act, happened).stream().toList();
            case ContactsAct.Chosen(var person) ->
                List.of(notice(act, person.person(), NoticeKind.CONTACTS_CHANGED, null));
            // Other modules' acts are nothing that people are written to about.
            default -> List.of();
        };
    }

    private static Optional<Notice> ofCase(RecordedAct act, CaseAct happened) {
        return switch (happened) {
            case CaseAct.Asked asked -> {
                NoticeKind kind = switch (asked.silence()) {
                    case LAPSE -> NoticeKind.CONSENT_ASKED;
                    case AGREE -> NoticeKind.OBJECTION_POSSIBLE;
                };
                yield Optional.of(notice(act, asked.person().person(), kind, asked.until()));
            }
            case CaseAct.Referred referred ->
                Optional.of(notice(act, referred.applicant().person(), NoticeKind.CASE_WITH_OFFICER, null));
            case CaseAct.ReferredIn referred ->
                Optional.of(notice(act, referred.applicant().person(), NoticeKind.CASE_WITH_OFFICER, null));
            case CaseAct.Granted granted ->
                Optional.of(notice(act, granted.applicant().person(), NoticeKind.CASE_GRANTED, null));
            case CaseAct.GrantedByOfficer granted ->
                Optional.of(notice(act, granted.applicant().person(), NoticeKind.CASE_GRANTED, null));
            case CaseAct.Refused refused ->
                Optional.of(notice(act, refused.applicant().person(), NoticeKind.CASE_REFUSED, null));
            case CaseAct.RefusedByOfficer refused ->
                Optional.of(notice(act, refused.applicant().person(), NoticeKind.CASE_REFUSED, null));
            case CaseAct.Lapsed lapsed ->
                Optional.of(notice(act, lapsed.applicant().person(), NoticeKind.CASE_LAPSED, null));
            case CaseAct.OpenedFor opened ->
                Optional.of(notice(act, opened.applicant().person(), NoticeKind.CASE_OPENED_FOR_YOU, null));
            // What one does oneself one need not be told.
            case CaseAct.Withdrawn withdrawn ->
                Optional.of(withdrawn.applicant().person())
                        .filter(applicant -> !applicant.value().equals(act.actor()))
                        .map(applicant -> notice(act, applicant, NoticeKind.CASE_WITHDRAWN_FOR_YOU, null));
            case CaseAct.Opened _,
                    CaseAct.ConsentGiven _,
                    CaseAct.ConsentRefused _,
                    CaseAct.SilenceAgreed _,
                    CaseAct.QuestionRead _,
                    CaseAct.NotReached _ -> Optional.empty();
        };
    }

    /// Nobody is told of a question about somebody whom the register does not know.
    private static Optional<Notice> ofRequest(RecordedAct act, RequestAct happened) {
        return switch (happened) {
            case RequestAct.Asked(var _, var person, var until, var _) ->
                Optional.ofNullable(person).map(asked -> notice(act, asked.person(), NoticeKind.ADDRESS_ASKED, until));
            case RequestAct.Given _, RequestAct.Refused _, RequestAct.Lapsed _ -> Optional.empty();
        };
    }

    /// Nobody is told of a mandate whose holder the register does not know.
    private static Optional<Notice> ofMandate(RecordedAct act, MandateAct happened) {
        return switch (happened) {
            case MandateAct.Given given ->
                Optional.ofNullable(given.representative())
                        .map(holder -> notice(act, holder.person(), NoticeKind.MANDATE_GIVEN, null));
            case MandateAct.Revoked revoked ->
                Optional.ofNullable(revoked.representative())
                        .map(holder -> notice(act, holder.person(), NoticeKind.MANDATE_REVOKED, null));
            case MandateAct.Declined declined ->
                Optional.of(notice(act, declined.principal().person(), NoticeKind.MANDATE_DECLINED, null));
        };
    }

    private static List<Notice> ofRegistration(
            RecordedAct act, RegistrationAct happened, Function<UUID, Collection<PersonId>> ownersOf) {
        return switch (happened) {
            case RegistrationAct.Registered registered -> {
                PersonId person = registered.person().person();
                yield Stream.concat(
                                Stream.of(notice(act, person, NoticeKind.REGISTERED, null)),
                                owners(registered.person().part(), ownersOf).stream()
                                        .filter(owner -> !owner.equals(person))
                                        .map(owner -> notice(act, owner, NoticeKind.REGISTERED_AT_YOURS, null)))
                        .toList();
            }
            case RegistrationAct.Ended ended ->
                List.of(notice(act, ended.person().person(), NoticeKind.REGISTRATION_ENDED, null));
            case RegistrationAct.Disputed disputed ->
                List.of(notice(act, disputed.person().person(), NoticeKind.REGISTRATION_DISPUTED, null));
            case RegistrationAct.DisputeSettled settled ->
                List.of(notice(act, settled.person().person(), NoticeKind.DISPUTE_SETTLED, null));
            case RegistrationAct.Sealed _, RegistrationAct.Unsealed _ -> List.of();
        };
    }

    /// A person under protection is shown to no owner.
    private static Collection<PersonId> owners(
            @Nullable Residence residence, Function<UUID, Collection<PersonId>> ownersOf) {
        return residence == null || residence.sealed() ? List.of() : ownersOf.apply(residence.premises());
    }

    private static Notice notice(RecordedAct act, PersonId person, NoticeKind kind, @Nullable Instant until) {
        return new Notice(
                person,
                act.seq(),
                act.at(),
                kind,
                act.thing(),
                act.ground(),
                until,
                act.subjects().contains(person) ? act.id() : null);
    }
}
