package tereze.reconciliation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.law.Tenge;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the terms of a reconciliation from YAML: `discount: {share: 50, days: 7, count: calendar}`, `tolerance: 1.00`.
public final class TermsFile {
    private static final String USUAL = "country/kz/reconciliation/terms.yaml";
    private static final int WHOLE = 100;
    private static final int MOST_DAYS = 366;

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /// What the parser says to programmers.
    private static final Pattern ADVICE = Pattern.compile(" \\(set `.*|\\R.*", Pattern.DOTALL);

    private TermsFile() {}

    private record Written(Discount discount, BigDecimal tolerance) {}

    private record Discount(int share, int days, WrittenCount count) {}

    private enum WrittenCount {
        calendar,
        working
    }

    /// The terms of the country, as most sources report them.
    public static Terms usual() {
        try (InputStream in =
                Objects.requireNonNull(TermsFile.class.getClassLoader().getResourceAsStream(USUAL), USUAL)) {
            return of(in);
        } catch (IOException | WrongTerms e) {
            throw new IllegalStateException(USUAL, e);
        }
    }

    /// The terms in a file.
    ///
    /// @throws WrongTerms if they are none
    public static Terms of(Path file) throws WrongTerms, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    private static Terms of(InputStream in) throws WrongTerms {
        try {
            @Nullable Written written = YAML.readValue(in, Written.class);
            if (written == null) {
                throw new WrongTerms("it is empty");
            }
            Discount discount = written.discount();
            require(
                    discount.share() > 0 && discount.share() <= WHOLE,
                    "discount.share: " + discount.share(),
                    "1 to 100");
            require(
                    discount.days() >= 0 && discount.days() <= MOST_DAYS,
                    "discount.days: " + discount.days(),
                    "0 to 366");
            require(
                    written.tolerance().signum() >= 0
                            && written.tolerance().stripTrailingZeros().scale() <= 2
                            && written.tolerance().precision()
                                            - written.tolerance().scale()
                                    <= 9,
                    "tolerance: " + written.tolerance(),
                    "tenge with at most two decimal digits, such as 1.00");
            return new Terms(
                    discount.share(),
                    discount.days(),
                    discount.count() == WrittenCount.working ? Terms.Count.WORKING : Terms.Count.CALENDAR,
                    Tenge.of(written.tolerance()));
        } catch (JacksonException e) {
            throw new WrongTerms(
                    place(e) + ADVICE.matcher(e.getOriginalMessage()).replaceFirst(""));
        }
    }

    /// Where in the file something is wrong.
    private static String place(JacksonException e) {
        String place = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return place.isEmpty() ? "" : place + ": ";
    }

    private static void require(boolean holds, String found, String expected) throws WrongTerms {
        if (!holds) {
            throw new WrongTerms(found + " (expected: " + expected + ")");
        }
    }

    /// The terms cannot be read.
    public static final class WrongTerms extends Exception {
        private static final long serialVersionUID = 1L;

        WrongTerms(String message) {
            super(message);
        }
    }
}
