package tereze.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page that a notification leads to. Immutable.
@Component("noticeLinks")
public final class NoticeLinks {
    /// The page with all notifications.
    public static final String ALL = "/cabinet/notices";

    /// A link.
    ///
    /// @param path of the page
    /// @param text the key of its text
    public record NoticeLink(String path, String text) {}

    /// The link of a notification; null if there is nothing to open.
    ///
    /// @param kind its code
    /// @param thing the thing of its act
    public @Nullable NoticeLink of(String kind, UUID thing) {
        if (kind.equals("consent-asked") || kind.equals("objection-possible")) {
            return new NoticeLink("/cases/" + thing + "/consent", "cabinet.notices.answer");
        } else if (kind.startsWith("case-")) {
            return new NoticeLink("/cases/" + thing, "cabinet.notices.case");
        } else if (kind.equals("registration-ends-soon")) {
            return new NoticeLink("/cabinet/address", "cabinet.address");
        } else if (kind.equals("contacts-changed") || kind.equals("browser-added")) {
            return new NoticeLink("/cabinet/contacts", "notices.contacts.title");
        } else if (kind.endsWith("identity-card-ends-soon")) {
            return new NoticeLink("/services/identity-card-renewal", "identity.renew");
        } else if (kind.endsWith("passport-ends-soon")) {
            return new NoticeLink("/services/passport", "identity.renew");
        } else if (kind.startsWith("mandate-")) {
            return new NoticeLink("/cabinet/mandates", "cabinet.notices.mandates");
        }
        return null;
    }
}
