package tereze.reconciliation.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tereze.api.CleanText;
import tereze.law.Tenge;
import tereze.payments.BankTime;
import tereze.reconciliation.Rejection.Reason;

/// Reads the values of cells as people and systems write them.
public final class Values {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15})(?:[.,](?!\\d{3}$)(\\d{1,2})0*)?");
    /// With a sign between thousands that is not the one before the fraction, or that occurs twice.
    private static final Pattern COMMAS = Pattern.compile("[1-9]\\d{0,2}(?:(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,4})");
    private static final Pattern POINTS = Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,4})");
    /// `19,660` is nineteen thousand for one program and less than twenty for another.
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d+[.,]\\d{3}");
    private static final Pattern TENGE = Pattern.compile("(?iU)(KZT|₸|тг\\.?|тенге|теңге)$");
    /// Before or behind figures. Letters between them, as in `1e5`, are no currency.
    private static final Pattern OTHER_MONEY =
            Pattern.compile("[\\p{Sc}\\p{L}]+\\.?-?[\\d.,]+|-?\\d[\\d.,]*[\\p{Sc}\\p{L}]+\\.?");
    private static final Pattern DOTTED_DAY = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})(.*)", Pattern.DOTALL);
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T|,?[\\s\\p{Z}]+)(\\d{1,2})(:\\d{2}.*)", Pattern.DOTALL);
    /// As databases write it: without minutes, or without the colon before them.
    private static final Pattern OFFSET_OF_HOURS = Pattern.compile("([+-]\\d{2})(?:00)?$");
    /// A trillion tenge: more than all fines of the country together.
    private static final Tenge MOST = Tenge.of(1_000_000_000_000L);
    private static final int MOST_PLAIN_DIGITS = 12;
    private static final int TIYN_DIGITS = 2;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_SHOWN = 60;
    private static final int DAY = 10;
    private static final int TO_MINUTES = 16;

    private final BankTime time;

    /// @param time the country's
    public Values(BankTime time) {
        this.time = time;
    }

    /// When something happened.
    ///
    /// @param moment the beginning of the day if only the day is known
    public record When(Instant moment, LocalDate day) {}

    /// The number of a fine. Numbers are compared by their letters and digits, so it has at least one of them.
    static String number(String text) throws WrongValue {
        if (text.chars().noneMatch(Character::isLetterOrDigit)
                || text.length() > LONGEST_NUMBER
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new WrongValue(Reason.NUMBER, shown(text) + " (expected: the number of a fine)");
        }
        return text;
    }

    /// An amount above zero.
    Tenge amount(String text) throws WrongValue {
        if (isPlain(text)) {
            Tenge amount = plainAmount(text);
            if (amount.compareTo(Tenge.ZERO) > 0) {
                return amount;
            }
        }
        String plain = TENGE.matcher(SPACES.matcher(text).replaceAll("")).replaceFirst("");
        if (OTHER_MONEY.matcher(plain).matches()) {
            throw new WrongValue(Reason.CURRENCY, shown(text) + " (expected: an amount in tenge)");
        }
        Matcher found = AMOUNT.matcher(plain);
        if (!found.matches()) {
            plain = withoutThousands(plain);
            found = AMOUNT.matcher(plain);
        }
        if (found.matches()) {
            String fraction = found.group(2) == null ? "0" : found.group(2);
            Tenge amount = Tenge.of(new BigDecimal(found.group(1) + '.' + fraction));
            if (amount.compareTo(Tenge.ZERO) > 0 && amount.compareTo(MOST) <= 0) {
                return amount;
            }
        }
        throw new WrongValue(
                Reason.AMOUNT,
                shown(text)
                        + (AMBIGUOUS.matcher(plain).matches()
                                ? " may be thousands or a fraction (expected: such as 19 660,00)"
                                : " (expected: an amount above zero, such as 19 660,00)"));
    }

    private static String withoutThousands(String plain) {
        if (COMMAS.matcher(plain).matches()) {
            return plain.replace(",", "");
        }
        return POINTS.matcher(plain).matches() ? plain.replace(".", "") : plain;
    }

    /// An amount above zero, as a bank reports it. What moved nothing is no payment.
    Tenge amount(BigDecimal reported) throws WrongValue {
        BigDecimal plain = reported.stripTrailingZeros();
        if (plain.signum() > 0 && plain.scale() <= TIYN_DIGITS && plain.compareTo(MOST.inTenge()) <= 0) {
            return Tenge.of(plain);
        }
        throw new WrongValue(
                Reason.AMOUNT, plain.toPlainString() + " (expected: an amount above zero, with at most two decimals)");
    }

    /// Most amounts are written as `19660.00`. There are millions of them.
    private static boolean isPlain(String text) {
        int point = text.length() - 3;
        if (point < 1 || point > MOST_PLAIN_DIGITS || text.charAt(point) != '.') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != point && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static Tenge plainAmount(String text) {
        int point = text.length() - 3;
        return new Tenge(Long.parseLong(text, 0, point, 10) * 100 + Long.parseLong(text, point + 1, text.length(), 10));
    }

    /// A day. Of a moment, the day in the country's time.
    LocalDate day(String text) throws WrongValue {
        return time.day(iso(text)).orElseThrow(() -> noDay(text));
    }

    /// A day, or a moment.
    When when(String text) throws WrongValue {
        String iso = iso(text);
        LocalDate day = day(text);
        Optional<Instant> moment = time.moment(iso)
                .filter(found -> LocalDate.ofInstant(found, time.zone()).equals(day));
        return new When(moment.orElseGet(() -> startOf(day)), day);
    }

    /// A day alone.
    When on(LocalDate day) {
        return new When(startOf(day), day);
    }

    /// A moment.
    When at(Instant moment) {
        return new When(moment, LocalDate.ofInstant(moment, time.zone()));
    }

    /// The moment that counts. Of a day alone it is the first one for money that is paid; and the last one, up to
    /// microseconds, for money that is taken back: it takes back what was paid on the day.
    Instant moment(When when, boolean credit) {
        boolean dayAlone = when.moment().equals(startOf(when.day()));
        return credit || !dayAlone
                ? when.moment()
                : startOf(when.day().plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }

    /// `dd.mm.yyyy` as `yyyy-mm-dd`, and a time behind it as the standard writes it.
    private static String iso(String text) {
        String plain = CleanText.strip(text);
        if (isUsual(plain)) {
            return plain;
        }
        Matcher dotted = DOTTED_DAY.matcher(plain);
        if (dotted.matches()) {
            plain = dotted.group(3) + '-' + dotted.group(2) + '-' + dotted.group(1) + dotted.group(4);
        }
        Matcher timed = TIME.matcher(plain);
        if (!timed.matches()) {
            return plain;
        }
        String hour = timed.group(2).length() == 1 ? "0" + timed.group(2) : timed.group(2);
        String rest = SPACES.matcher(timed.group(3)).replaceAll("");
        return timed.group(1) + 'T' + hour + OFFSET_OF_HOURS.matcher(rest).replaceFirst("$1:00");
    }

    /// Most days and moments are written as the standard says, which the colons show. There are millions of them.
    private static boolean isUsual(String plain) {
        if (plain.length() == DAY) {
            return plain.charAt(4) == '-';
        }
        return plain.length() >= TO_MINUTES
                && plain.charAt(DAY) == 'T'
                && plain.charAt(TO_MINUTES - 3) == ':'
                && plain.charAt(plain.length() - 3) == ':';
    }

    private static WrongValue noDay(String text) {
        return new WrongValue(Reason.DAY, shown(text) + " (expected: a day, such as 31.03.2026 or 2026-03-31)");
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
