package tereze.catalogue.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;

/// Regular expressions that take linear time: no text that an applicant sends can keep a thread busy.
final class LinearPattern {
    private LinearPattern() {}

    /// @throws IllegalArgumentException if it is no expression, or one that linear time cannot do
    static RegularExpression compile(String pattern) {
        try {
            Pattern compiled = Pattern.compile(pattern);
            return text -> compiled.matcher(text).find();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }
}
