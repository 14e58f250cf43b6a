package tereze.notices.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Language;
import tereze.notices.Channel;
import tereze.notices.ContactsAct.Choice;

/// Contact settings in a request. Forms send empty texts, so these mean none.
record ContactsBody(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable List<@Nullable String> channels) {
    /// RFC 5321, section 4.5.3.1.3, without the brackets.
    private static final int LONGEST_EMAIL = 254;

    /// Addresses that every server accepts: no quotes, no comments, ASCII only, and a domain with a dot.
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ()\\u00A0-]");
    private static final Pattern PHONE = Pattern.compile("[+][0-9]{8,15}");

    /// The choice; it counts only if all fields are valid.
    Choice read(Fields fields) {
        Optional<String> address = fields.text("/email", email == null ? null : email.strip(), LONGEST_EMAIL);
        if (address.isPresent() && !isAddress(address.get())) {
            fields.wrong("/email", FieldError.Kind.WRONG_FORM);
        }
        return new Choice(
                address.orElse(null),
                fields.optional("/phone", phone, ContactsBody::phone, FieldError.Kind.WRONG_FORM)
                        .orElse(null),
                fields.optional(
                                "/language",
                                language,
                                code -> Language.ofCode(code.strip()),
                                FieldError.Kind.NOT_ALLOWED)
                        .orElse(null),
                List.copyOf(channels(fields)));
    }

    private static Optional<String> phone(String typed) {
        String phone = BETWEEN_DIGITS.matcher(typed.strip()).replaceAll("");
        return PHONE.matcher(phone).matches() ? Optional.of(phone) : Optional.empty();
    }

    private static boolean isAddress(String email) {
        String local = email.substring(0, Math.max(email.indexOf('@'), 0));
        return EMAIL.matcher(email).matches()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }

    private Set<Channel> channels(Fields fields) {
        Set<Channel> wished = EnumSet.noneOf(Channel.class);
        if (channels == null) {
            fields.wrong("/channels", FieldError.Kind.MISSING);
            return wished;
        }
        for (String code : channels) {
            Channel.of(code == null ? "" : code)
                    .ifPresentOrElse(wished::add, () -> fields.wrong("/channels", FieldError.Kind.NOT_ALLOWED));
        }
        return wished;
    }
}
