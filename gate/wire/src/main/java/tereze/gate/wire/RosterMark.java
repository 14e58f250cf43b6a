package tereze.gate.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far one node knows the roster of another: `COUNT:MILLIS`. The time shows whether the roster still has that
/// entry: a power cut may take the last ones away, and others come in their places.
///
/// @param entries how many are known
/// @param lastMillis the time of the last of them; 0 if there is none
public record RosterMark(long entries, long lastMillis) {
    /// Nothing is known.
    public static final RosterMark START = new RosterMark(0, 0);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15}):([0-9]{1,15})");

    /// @throws IllegalArgumentException if the text is not of the form that [#toString] gives
    public static RosterMark parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(text + " (expected: COUNT:MILLIS)");
        }
        return new RosterMark(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return entries + ":" + lastMillis;
    }
}
