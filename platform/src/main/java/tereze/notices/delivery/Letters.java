package tereze.notices.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.api.Language;
import tereze.notices.ContactBook;
import tereze.notices.NoticeTexts;
import tereze.notices.NotificationContent;
import tereze.notices.ReachableContacts;
import tereze.notices.store.OutgoingTable.Claim;

/// Makes messages in the person's language, to their address.
@Component
final class Letters {
    private final ContactBook contacts;
    private final NoticeTexts texts;

    Letters(ContactBook contacts, NoticeTexts texts) {
        this.contacts = contacts;
        this.texts = texts;
    }

    /// The message; empty if the person no longer has an address for it.
    Optional<Letter> write(Claim claim) {
        return reach(claim)
                .flatMap(reach -> reach.address(claim.way().channel()).map(to -> write(claim, reach, to)));
    }

    private Optional<ReachableContacts> reach(Claim claim) {
        return switch (claim.way().to()) {
            case CHOSEN -> contacts.reach(claim.person());
            case FORMER -> contacts.reachBefore(claim.person(), claim.seq());
            case REGISTER -> contacts.reachOfRegister(claim.person());
        };
    }

    private Letter write(Claim claim, ReachableContacts reach, String to) {
        NotificationContent content = claim.content();
        Language language = reach.language();
        return switch (claim.way().channel()) {
            case EMAIL ->
                new Letter(
                        claim.id(),
                        claim.person(),
                        to,
                        texts.subject(content, language),
                        texts.letter(content, language),
                        language,
                        claim.at());
            case SMS ->
                new Letter(claim.id(), claim.person(), to, "", texts.sms(content, language), language, claim.at());
        };
    }
}
