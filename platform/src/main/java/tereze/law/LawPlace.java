package tereze.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in an act, from the article down: article 12, paragraph 3.
///
/// @param steps at least one
public record LawPlace(List<Step> steps) {
    private static final Pattern CLAUSES = Pattern.compile("[,;]");
    private static final Pattern ONE = Pattern.compile("(?:([a-z]+) )?([0-9]+(?:-[0-9]+)?)");
    private static final Pattern SEVERAL = Pattern.compile("([a-z]+)s ([0-9]+)-([0-9]+)");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    public LawPlace {
        steps = List.copyOf(steps);
    }

    /// The parts of an act.
    public enum Division {
        ARTICLE,
        PART,
        PARAGRAPH,
        SUBPARAGRAPH
    }

    /// One part of an act, or several consecutive ones.
    ///
    /// @param number of the first, such as `12` or `10-1`
    /// @param until the number of the last; null for a single one
    public record Step(
            Division division, String number, @Nullable String until) {}

    /// Parses the place at the beginning of a text: `492`, `article 12, paragraph 3`, `articles 662-672`. The text
    /// after a comma or a semicolon is a remark for the people who maintain the data.
    ///
    /// @return empty if the text is only a remark
    /// @throws IllegalArgumentException if the text begins with a number that is not a place
    public static Optional<LawPlace> in(String text) {
        List<Step> steps = new ArrayList<>();
        for (String clause : CLAUSES.splitAsStream(text).toList()) {
            Optional<Step> step = step(clause.strip().toLowerCase(Locale.ROOT));
            if (step.isEmpty() && steps.isEmpty() && DIGIT.matcher(clause).find()) {
                throw new IllegalArgumentException("'" + clause.strip() + "' is no place in an act");
            }
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new LawPlace(steps));
    }

    private static Optional<Step> step(String clause) {
        Matcher several = SEVERAL.matcher(clause);
        if (several.matches()) {
            return division(several.group(1)).map(division -> new Step(division, several.group(2), several.group(3)));
        }
        Matcher one = ONE.matcher(clause);
        return one.matches()
                ? division(one.group(1) == null ? "article" : one.group(1))
                        .map(division -> new Step(division, one.group(2), null))
                : Optional.empty();
    }

    private static Optional<Division> division(String word) {
        return switch (word) {
            case "article" -> Optional.of(Division.ARTICLE);
            case "part" -> Optional.of(Division.PART);
            case "paragraph", "point" -> Optional.of(Division.PARAGRAPH);
            case "subparagraph", "subpoint" -> Optional.of(Division.SUBPARAGRAPH);
            default -> Optional.empty();
        };
    }
}
