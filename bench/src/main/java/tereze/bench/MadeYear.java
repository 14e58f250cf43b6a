package tereze.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// The fines, hand-overs and payments of an agency that does not exist, in one year. Each is computed from its place
/// alone, so that none is in the memory, and each run makes the same.
///
/// @param fines how many fines there are
/// @param payments how many payments there are; an eighth of them belongs to no fine
record MadeYear(int fines, int payments) {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    /// Until the last payment.
    static final int DAYS = 365 + 101;

    static final int BAILIFFS = 100;
    private static final int BODIES = 64;
    private static final int DAYS_TO_PAY = 40;
    private static final int PAID_LATE_DAYS = 60;
    private static final int DAYS_OF_THE_HALF = 7;
    private static final long MONTHLY_INDEX = 3_932;
    private static final int[] INDEXES = {3, 5, 5, 5, 10, 10, 15, 20, 40};
    private static final long TIYN = 100;
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int BIRTHDAYS = 20_000;

    // Of a hundred.
    private static final int UNPAID = 12;
    private static final int PAID_AT_HALF = 50;
    private static final int PAID_IN_TIME = 93;
    // Of a thousand.
    private static final int WITHOUT_NUMBER = 20;
    private static final int WITH_SLIP = 30;
    private static final int IN_BLOCKS = 330;
    private static final int BY_THE_PERSON = 850;
    private static final int BY_NOBODY = 950;
    // Of ten thousand: of all fines, and of those that were paid.
    private static final int HANDED_OVER = 470;
    private static final int WRONGLY_HANDED_OVER = 37;

    /// What is drawn.
    private enum What {
        PERSON,
        STRANGER,
        AMOUNT,
        UNPAID,
        HANDED_OVER,
        HANDED_OVER_ON,
        BAILIFF,
        WHEN,
        DAY,
        SECOND,
        TEXT,
        SIGN,
        PAYER,
        CHANNEL
    }

    record Fine(String number, String iin, long tenge, LocalDate issuedOn, LocalDate deadline) {}

    record Handover(String number, LocalDate on, String bailiff) {}

    /// @param payer empty if nobody knows them
    record Payment(int place, LocalDateTime moment, long tiyn, String reference, String payer) {}

    Fine fine(int place) {
        LocalDate issuedOn = issuedOn(place);
        return new Fine(number(place), iin(person(place)), tenge(place), issuedOn, issuedOn.plusDays(DAYS_TO_PAY));
    }

    boolean isHandedOver(int place) {
        return isPaid(place)
                ? any(place, What.HANDED_OVER, 10_000) < WRONGLY_HANDED_OVER
                : any(place, What.HANDED_OVER, 10_000) < HANDED_OVER / unpaid();
    }

    Handover handover(int place) {
        LocalDate on = issuedOn(place).plusDays(DAYS_TO_PAY + 10L + any(place, What.HANDED_OVER_ON, 20));
        return new Handover(number(place), on, "Bailiff %03d".formatted(1 + any(place, What.BAILIFF, BAILIFFS)));
    }

    /// Whether a bank's statement reports the payment, and not a terminal.
    boolean isInStatement(int payment) {
        return any(payment, What.CHANNEL, 3) == 0;
    }

    /// The day of a payment, from 0.
    int day(int payment) {
        int issued = issued(fineOf(payment));
        int kind = any(payment, What.WHEN, 100);
        if (kind < PAID_AT_HALF) {
            return issued + any(payment, What.DAY, DAYS_OF_THE_HALF + 1);
        }
        return kind < PAID_IN_TIME
                ? issued + any(payment, What.DAY, DAYS_TO_PAY + 1)
                : issued + DAYS_TO_PAY + 1 + any(payment, What.DAY, PAID_LATE_DAYS);
    }

    Payment payment(int payment) {
        int fine = fineOf(payment);
        long whole = tenge(fine) * TIYN;
        return new Payment(
                payment,
                FIRST_DAY
                        .plusDays(day(payment))
                        .atStartOfDay()
                        .plusSeconds(any(payment, What.SECOND, SECONDS_OF_A_DAY)),
                any(payment, What.WHEN, 100) < PAID_AT_HALF ? whole / 2 : whole,
                reference(payment, fine),
                payer(payment, fine));
    }

    private String reference(int payment, int fine) {
        String number = isUnpaid(fine) ? strangeNumber(payment) : number(fine);
        int kind = any(payment, What.TEXT, 1_000);
        if (kind < WITHOUT_NUMBER) {
            return kind % 2 == 0 ? "Айыппұл төлемі" : "Оплата административного штрафа";
        }
        if (kind < WITH_SLIP) {
            return "Штраф " + withSlip(number, any(payment, What.SIGN, number.length()));
        }
        if (kind < IN_BLOCKS) {
            char between = kind % 2 == 0 ? ' ' : '-';
            return "Айыппұл " + number.substring(0, 5) + between + number.substring(5, 10) + between
                    + number.substring(10);
        }
        return "Оплата штрафа по постановлению №" + number + " от " + DOTTED.format(issuedOn(fine));
    }

    private static String withSlip(String number, int at) {
        char other = number.charAt(at) == '9' ? '0' : (char) (number.charAt(at) + 1);
        return number.substring(0, at) + other + number.substring(at + 1);
    }

    private String payer(int payment, int fine) {
        int kind = any(payment, What.PAYER, 1_000);
        if (kind < BY_THE_PERSON && !isUnpaid(fine)) {
            return iin(person(fine));
        }
        return kind < BY_NOBODY && kind >= BY_THE_PERSON ? "" : iin(any(payment, What.STRANGER, people()));
    }

    private boolean isPaid(int fine) {
        long first = Math.ceilDiv((long) fine * payments, fines);
        return first * fines / payments == fine && first < payments && !isUnpaid(fine);
    }

    /// The payments that would be for these fines are for those of other agencies.
    private static boolean isUnpaid(int fine) {
        return any(fine, What.UNPAID, 100) < UNPAID;
    }

    /// The share of the fines that are not paid.
    private double unpaid() {
        return 1 - Math.min(1, (double) payments / fines) * (100 - UNPAID) / 100;
    }

    private int fineOf(int payment) {
        return (int) ((long) payment * fines / payments);
    }

    /// Those of one body stand next to each other.
    private static String number(int fine) {
        return number(25, 1 + fine % BODIES, fine / BODIES);
    }

    /// No single slip leads from it to a number of ours.
    private static String strangeNumber(int payment) {
        return number(24, 900 + payment % BODIES, payment / BODIES);
    }

    /// Two digits for the year, three for the body, ten for the fine.
    private static String number(int year, int body, int serial) {
        return Long.toString(year * 10_000_000_000_000L + body * 10_000_000_000L + 1_000_000 + serial);
    }

    private LocalDate issuedOn(int fine) {
        return FIRST_DAY.plusDays(issued(fine));
    }

    private int issued(int fine) {
        return (int) (365L * fine / fines);
    }

    private static long tenge(int fine) {
        return MONTHLY_INDEX * INDEXES[any(fine, What.AMOUNT, INDEXES.length)];
    }

    private int person(int fine) {
        return any(fine, What.PERSON, people());
    }

    private int people() {
        return 1 + fines / 3 * 2;
    }

    /// As nobody has it: by its century.
    private static String iin(int person) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(person % BIRTHDAYS);
        long day = born.getYear() % 100 * 10_000L + born.getMonthValue() * 100L + born.getDayOfMonth();
        long number = day * 1_000_000 + (7 + person % 2) * 100_000L + person / BIRTHDAYS;
        return Long.toString(1_000_000_000_000L + number).substring(1);
    }

    /// A number below another one, that looks like chance (the last step of SplitMix64).
    private static int any(int place, What what, int below) {
        long mixed = place * 0x9e3779b97f4a7c15L + what.name().hashCode() * 0xd1342543de82ef95L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), below);
    }
}
