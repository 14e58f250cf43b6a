package tereze.notices.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Language;
import tereze.notices.Channel;
import tereze.notices.ContactsAct.Choice;
import tereze.notices.EmailAddress;
import tereze.notices.MobileNumber;

/// Contact settings in a request. Forms send empty texts, so these mean none.
record ContactsBody(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable List<@Nullable String> channels) {
    /// The choice; it counts only if all fields are valid.
    Choice read(Fields fields) {
        return new Choice(
                email(fields).map(EmailAddress::toString).orElse(null),
                fields.optional("/phone", phone, MobileNumber::read, FieldError.Kind.NOT_A_MOBILE)
                        .orElse(null),
                fields.optional("/language", language, Language::ofCode, FieldError.Kind.NOT_ALLOWED)
                        .orElse(null),
                List.copyOf(channels(fields)));
    }

    private Optional<EmailAddress> email(Fields fields) {
        Optional<String> typed = fields.text("/email", email, EmailAddress.LONGEST);
        Optional<EmailAddress> address = typed.flatMap(EmailAddress::read);
        if (typed.isPresent() && address.isEmpty()) {
            fields.wrong("/email", FieldError.Kind.WRONG_FORM);
        } else if (address.filter(EmailAddress::mixesScripts).isPresent()) {
            fields.wrong("/email", FieldError.Kind.LOOK_ALIKE);
        }
        return address;
    }

    private Set<Channel> channels(Fields fields) {
        Set<Channel> wished = EnumSet.noneOf(Channel.class);
        if (channels == null) {
            fields.wrong("/channels", FieldError.Kind.MISSING);
            return wished;
        }
        for (String code : channels) {
            Channel.of(code == null ? "" : code)
                    .filter(Channel.OF_CONTACTS::contains)
                    .ifPresentOrElse(wished::add, () -> fields.wrong("/channels", FieldError.Kind.NOT_ALLOWED));
        }
        return wished;
    }
}
