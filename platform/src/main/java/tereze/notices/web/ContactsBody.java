package tereze.notices.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.api.FieldError;
import tereze.api.Language;
import tereze.notices.Channel;
import tereze.notices.ContactsAct.Choice;

/// Contacts as they are sent. Empty texts are taken for none, as forms send them.
record ContactsBody(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable List<@Nullable String> channels) {
    /// RFC 5321, section 4.5.3.1.3, less the brackets.
    private static final int LONGEST_EMAIL = 254;

    /// Addresses that any server takes: no quotes, no comments, no names in other scripts, and a domain with
    /// a dot.
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ()\\u00A0-]");
    private static final Pattern PHONE = Pattern.compile("[+][0-9]{8,15}");

    /// What came of reading.
    sealed interface Reading {}

    record Understood(Choice choice) implements Reading {}

    record Faulty(List<FieldError> faults) implements Reading {}

    Reading read() {
        String email = given(this.email);
        String phone = given(this.phone);
        if (phone != null) {
            phone = BETWEEN_DIGITS.matcher(phone).replaceAll("");
        }
        List<FieldError> faults = new ArrayList<>();
        if (email != null && email.length() > LONGEST_EMAIL) {
            faults.add(new FieldError("/email", FieldError.Kind.TOO_LONG));
        } else if (email != null && !isAddress(email)) {
            faults.add(new FieldError("/email", FieldError.Kind.WRONG_FORM));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            faults.add(new FieldError("/phone", FieldError.Kind.WRONG_FORM));
        }
        Optional<Language> language = readLanguage(faults);
        Set<Channel> wished = readChannels(faults);
        return faults.isEmpty()
                ? new Understood(new Choice(email, phone, language.orElse(null), List.copyOf(wished)))
                : new Faulty(faults);
    }

    private static boolean isAddress(String email) {
        String local = email.substring(0, Math.max(email.indexOf('@'), 0));
        return EMAIL.matcher(email).matches()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }

    private Optional<Language> readLanguage(List<FieldError> faults) {
        String code = given(language);
        Optional<Language> read = Stream.of(Language.values())
                .filter(known -> known.code().equals(code))
                .findFirst();
        if (code != null && read.isEmpty()) {
            faults.add(new FieldError("/language", FieldError.Kind.NOT_ALLOWED));
        }
        return read;
    }

    private Set<Channel> readChannels(List<FieldError> faults) {
        Set<Channel> wished = EnumSet.noneOf(Channel.class);
        if (channels == null) {
            faults.add(new FieldError("/channels", FieldError.Kind.MISSING));
            return wished;
        }
        for (String code : channels) {
            Channel.of(code == null ? "" : code)
                    .ifPresentOrElse(
                            wished::add, () -> faults.add(new FieldError("/channels", FieldError.Kind.NOT_ALLOWED)));
        }
        return wished;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
