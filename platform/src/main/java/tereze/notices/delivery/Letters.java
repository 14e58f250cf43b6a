package tereze.notices.delivery;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.api.Language;
import tereze.notices.ContactBook;
import tereze.notices.DeliveryRoute;
import tereze.notices.NoticeLinks;
import tereze.notices.NoticeTexts;
import tereze.notices.NotificationContent;
import tereze.notices.ReachableContacts;
import tereze.notices.store.NoticeTable;
import tereze.notices.store.OutgoingTable.Claim;

/// Makes messages in the person's language, to their address.
@Component
final class Letters {
    private final ContactBook contacts;
    private final NoticeTexts texts;
    private final NoticeTable notices;
    private final NoticeLinks links;

    Letters(ContactBook contacts, NoticeTexts texts, NoticeTable notices, NoticeLinks links) {
        this.contacts = contacts;
        this.texts = texts;
        this.notices = notices;
        this.links = links;
    }

    /// The message; empty if the person no longer has an address for it.
    Optional<Letter> write(Claim claim) {
        return reach(claim).flatMap(reach -> address(claim.way(), reach).map(to -> write(claim, reach, to)));
    }

    private static Optional<String> address(DeliveryRoute way, ReachableContacts reach) {
        return way.subscription() == null
                ? reach.address(way.channel())
                : Optional.of(way.subscription())
                        .filter(reach.browsers()::contains)
                        .map(UUID::toString);
    }

    private Optional<ReachableContacts> reach(Claim claim) {
        return switch (claim.way().to()) {
            case CHOSEN -> contacts.reach(claim.person());
            case FORMER -> contacts.reachBefore(claim.person(), claim.seq());
            case REGISTER -> contacts.reachOfRegister(claim.person());
        };
    }

    private String page(Claim claim) {
        return notices.thingOf(claim.person(), claim.seq())
                .map(thing -> links.of(claim.content().kind(), thing))
                .map(NoticeLinks.NoticeLink::path)
                .orElse(NoticeLinks.ALL);
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
            // The browser shows it to whoever holds the phone, so it says what an SMS says.
            case PUSH ->
                new Letter(
                        claim.id(),
                        claim.person(),
                        to,
                        texts.subject(content, language),
                        texts.push(content, language),
                        language,
                        claim.at(),
                        page(claim));
        };
    }
}
