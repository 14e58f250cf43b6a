package tereze.notices;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// An e-mail address to which a message can be sent, also one with letters beyond ASCII, such as `аты@пошта.қаз`
/// (RFC 6531). Quoted names, comments and addresses of machines are left out: no provider gives them to people.
///
/// @param local the part before the `@`, in composed letters
/// @param domain in letters that people read
public record EmailAddress(String local, String domain) {
    /// RFC 5321, section 4.5.3.1: in bytes, without the brackets.
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\p{L}\\p{M}\\p{Nd}-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ASCII_DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    /// Reads a typed address; empty if nothing can be sent to it.
    public static Optional<EmailAddress> read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        return ascii(text.substring(at + 1))
                .filter(_ -> LOCAL.matcher(local).matches() && bytes(local) <= LONGEST_LOCAL)
                .filter(domain -> bytes(local) + 1 + domain.length() <= LONGEST)
                .map(domain -> new EmailAddress(local, IDN.toUnicode(domain)));
    }

    /// Whether a word has Latin and Cyrillic letters. One of them was typed in the wrong layout, and looks right.
    public boolean mixesScripts() {
        return WORD.matcher(toString())
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> has(UnicodeScript.LATIN, word) && has(UnicodeScript.CYRILLIC, word));
    }

    private static boolean has(UnicodeScript script, String word) {
        return word.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
    }

    /// Whether mail servers can carry it only with their extension SMTPUTF8.
    public boolean needsUtf8() {
        return bytes(local) > local.length();
    }

    /// As it is sent: the domain in ASCII.
    public String wire() {
        return local + '@' + IDN.toASCII(domain);
    }

    @Override
    public String toString() {
        return local + '@' + domain;
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES))
                    .filter(text -> ASCII_DOMAIN.matcher(text).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
