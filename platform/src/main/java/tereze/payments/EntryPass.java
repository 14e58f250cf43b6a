package tereze.payments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.payments.xml.XmlBlock;
import tereze.payments.xml.XmlDamage;
import tereze.payments.xml.XmlScanner;

/// One pass over one entry. Its payments are told while they are read, because a single entry may list millions. In the
/// order of the standard, the entry's own facts come before them.
final class EntryPass {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    /// Words of the standards, or zeros and signs alone: banks must write something where a name stands.
    private static final Predicate<String> IS_NO_NAME =
            Pattern.compile("(?i)NOT ?PROVIDED|NON ?REF|[^\\p{L}1-9]*").asMatchPredicate();

    private final XmlScanner xml;
    private final BankTime time;
    private final StatementVisitor visitor;
    private final Transaction.Source source;
    private final int place;

    /// Only what follows the first payment says whether it is alone. Then it may have no amount of its own.
    private XmlBlock first = new XmlBlock();

    private int listed;
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean summable = true;

    EntryPass(XmlScanner xml, BankTime time, StatementVisitor visitor, Transaction.Source source, int place) {
        this.xml = xml;
        this.time = time;
        this.visitor = visitor;
        this.source = source;
        this.place = place;
    }

    /// What an entry adds to its statement.
    ///
    /// @param money below zero for a debit; null if it has no amount that can be read
    /// @param batch whether it lists several payments
    /// @param equal whether these come to its amount; null if that cannot be said
    record Total(
            @Nullable Money money,
            boolean booked,
            boolean reversal,
            long transactions,
            boolean batch,
            @Nullable Boolean equal) {}

    Total read() throws XmlDamage {
        XmlBlock entry = xml.block((path, soFar) -> {
            boolean payment = path.equals("NtryDtls/TxDtls") || path.equals("TxDtls");
            if (payment) {
                payment(soFar, xml.block());
            }
            return payment;
        });
        Optional<Money> money = StatementReader.money(entry, "Amt");
        if (money.isEmpty()) {
            visitor.fault(new Fault(xml.line(), Fault.Reason.AMOUNT, Money.fault(entry.first("Amt"), "an entry")));
        }
        if (listed <= 1) {
            tell(entry, first, 1, ownMoney(entry, first).or(() -> money));
        }
        Money signed = money.map(found -> found.negated(StatementReader.isDebit(entry)))
                .orElse(null);
        boolean batch = listed > 1;
        return new Total(
                signed,
                isBooked(entry),
                isTrue(entry.first("RvslInd")),
                listed > 0 ? listed : said(entry),
                batch,
                (batch && summable && signed != null) ? sum.compareTo(signed.amount()) == 0 : null);
    }

    private void payment(XmlBlock entry, XmlBlock details) {
        listed++;
        Optional<Money> money = writtenMoney(details).findFirst();
        summable &= money.filter(found -> found.isComparable(entry.first("Amt@Ccy")))
                .isPresent();
        sum = sum.add(money.map(found -> found.negated(isDebit(entry, details)).amount())
                .orElse(BigDecimal.ZERO));
        if (listed == 1) {
            first = details;
            return;
        }
        if (listed == 2) {
            tell(entry, first, 1, writtenMoney(first).findFirst());
        }
        tell(entry, details, listed, money);
    }

    private void tell(XmlBlock entry, XmlBlock details, int number, Optional<Money> money) {
        visitor.transaction(new Transaction(
                source,
                place,
                number,
                money.orElse(null),
                money.isPresent() ? "" : written(entry, details),
                !isDebit(entry, details),
                isBooked(entry),
                new Transaction.Times(
                        readable(details, time::moment, "RltdDts/AccptncDtTm", "RltdDts/TxDtTm"),
                        readable(entry, time::day, "BookgDt/Dt", "BookgDt/DtTm")),
                payer(details),
                listed == 0 ? entry.all("AddtlNtryInf") : texts(details),
                new Transaction.Identifiers(
                        servicer(entry, details),
                        name(details, "Refs/UETR"),
                        name(details, "Refs/TxId"),
                        name(details, "Refs/EndToEndId"))));
    }

    /// What the first path says that can be read; null if none says anything.
    static <T> @Nullable T readable(XmlBlock block, Function<String, Optional<T>> reading, String... paths) {
        return Stream.of(paths)
                .flatMap(path -> reading.apply(block.first(path)).stream())
                .findFirst()
                .orElse(null);
    }

    /// What stands where an amount should be. Among several payments, the entry's amount is none of theirs.
    private String written(XmlBlock entry, XmlBlock details) {
        String own = details.firstOf("Amt", "AmtDtls/TxAmt/Amt");
        return own.isEmpty() && listed <= 1 ? entry.first("Amt") : own;
    }

    /// The amounts that a payment names itself.
    private static Stream<Money> writtenMoney(XmlBlock details) {
        return Stream.of("Amt", "AmtDtls/TxAmt/Amt").flatMap(path -> StatementReader.money(details, path).stream());
    }

    /// The amount of a payment that is alone in its entry, in the entry's currency. Abroad it may have been another
    /// one.
    private static Optional<Money> ownMoney(XmlBlock entry, XmlBlock details) {
        return writtenMoney(details)
                .filter(money -> money.currency().equals(entry.first("Amt@Ccy")))
                .findFirst();
    }

    private static boolean isDebit(XmlBlock entry, XmlBlock details) {
        return StatementReader.isDebit(details.first("CdtDbtInd").isEmpty() ? entry : details);
    }

    /// The status is a text, and in newer versions a code.
    private static boolean isBooked(XmlBlock entry) {
        String status = entry.firstOf("Sts", "Sts/Cd");
        return status.equals("BOOK") || (status.isEmpty() && !entry.hasBelow("Sts"));
    }

    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    /// How many payments an entry says that it has, if it lists none.
    private static long said(XmlBlock entry) {
        long said = Stream.of("NtryDtls/Btch/NbOfTxs", "Btch/NbOfTxs")
                .flatMap(path -> entry.all(path).stream())
                .filter(COUNT.asMatchPredicate())
                .mapToLong(Long::parseLong)
                .sum();
        return Math.max(1, said);
    }

    /// In apps and kiosks the debtor is the organisation that takes the payment, and the ultimate debtor is the payer.
    private static String payer(XmlBlock details) {
        String debtor = details.hasBelow("RltdPties/UltmtDbtr") ? "RltdPties/UltmtDbtr" : "RltdPties/Dbtr";
        List<String> numbers = Stream.of("/Id/PrvtId/Othr/Id", "/Id/OrgId/Othr/Id")
                .flatMap(path -> details.all(debtor + path).stream())
                .toList();
        // Customers of banks have numbers of many kinds. One with all digits goes before one that may have lost some.
        return Stream.concat(
                        numbers.stream().filter(WrittenIin::isNumber),
                        numbers.stream().map(WrittenIin::read).filter(number -> !number.isEmpty()))
                .findFirst()
                .orElse("");
    }

    /// The bank's reference of an entry is no name of a payment among several.
    private String servicer(XmlBlock entry, XmlBlock details) {
        String own = name(details, "Refs/AcctSvcrRef");
        return own.isEmpty() && listed <= 1 ? name(entry, "AcctSvcrRef") : own;
    }

    private static List<String> texts(XmlBlock details) {
        List<String> texts = new ArrayList<>();
        for (String path : List.of(
                "RmtInf/Ustrd",
                "RmtInf/Strd/CdtrRefInf/Ref",
                "RmtInf/Strd/CdtrRefInf/CdtrRef",
                "RmtInf/Strd/RfrdDocInf/Nb",
                "RmtInf/Strd/RfrdDocInf/RfrdDocNb")) {
            texts.addAll(details.all(path));
        }
        texts.add(name(details, "Refs/EndToEndId"));
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private static String name(XmlBlock block, String path) {
        String name = block.first(path);
        return name.isEmpty() || IS_NO_NAME.test(name) ? "" : name;
    }
}
