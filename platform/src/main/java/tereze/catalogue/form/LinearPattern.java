package tereze.catalogue.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;

/// Regular expressions with linear run time: no input of an applicant can keep a thread busy.
final class LinearPattern {
    private LinearPattern() {}

    /// @throws IllegalArgumentException if it is not a regular expression, or one without a linear-time
    ///     implementation
    static RegularExpression compile(String pattern) {
        try {
            Pattern compiled = Pattern.compile(pattern);
            return text -> compiled.matcher(text).find();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }
}
