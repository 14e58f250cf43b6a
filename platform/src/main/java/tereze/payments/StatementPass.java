package tereze.payments;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tereze.payments.xml.XmlBlock;
import tereze.payments.xml.XmlDamage;
import tereze.payments.xml.XmlScanner;

/// One pass over one statement.
final class StatementPass {
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

    private final XmlScanner xml;
    private final BankTime time;
    private final StatementVisitor visitor;
    private final StatementKind kind;
    private final int place;

    private final FigureCount count = new FigureCount();
    private String account = "";
    private @Nullable String currencyOfAccount;
    private @Nullable Balance openingBooked;
    private @Nullable Balance closedBefore;
    private @Nullable Balance closing;
    private @Nullable String currencyOfEntries;

    StatementPass(XmlScanner xml, BankTime time, StatementVisitor visitor, StatementKind kind, int place) {
        this.xml = xml;
        this.time = time;
        this.visitor = visitor;
        this.kind = kind;
        this.place = place;
    }

    /// Reads the statement to its end, and tells the visitor of it.
    void read() throws XmlDamage {
        XmlBlock head = xml.block((path, soFar) -> {
            switch (path) {
                case "Acct" -> account(xml.block());
                case "Bal" -> balance(xml.block());
                case "Ntry" -> entry();
                default -> {
                    return false;
                }
            }
            return true;
        });
        Balance opening = openingBooked == null ? closedBefore : openingBooked;
        visitor.statement(new BankStatement(
                place,
                kind,
                orNull(head.first("Id")),
                sequence(head),
                orNull(account),
                currency(opening),
                opening,
                closing,
                time.moment(head.first("CreDtTm")).orElse(null),
                count.figures()));
    }

    private void account(XmlBlock block) {
        account = block.firstOf("Id/IBAN", "Id/Othr/Id", "Id/BBAN", "Id/UPIC", "Id/PrtryAcct/Id");
        currencyOfAccount = orNull(block.first("Ccy"));
    }

    private void balance(XmlBlock block) {
        Optional<Money> money = StatementReader.money(block, "Amt");
        if (money.isEmpty()) {
            visitor.fault(new Fault(xml.line(), Fault.Reason.BALANCE, Money.fault(block.first("Amt"), "a balance")));
            return;
        }
        Balance balance = new Balance(
                money.get().negated(StatementReader.isDebit(block)),
                EntryPass.readable(block, time::day, "Dt/Dt", "Dt/DtTm"));
        switch (block.firstOf("Tp/CdOrPrtry/Cd", "Tp/Cd")) {
            case "OPBD" -> openingBooked = openingBooked == null ? balance : openingBooked;
            case "PRCD" -> closedBefore = closedBefore == null ? balance : closedBefore;
            case "CLBD" -> closing = balance;
            default -> {}
        }
    }

    private void entry() throws XmlDamage {
        Transaction.Source source = new Transaction.Source(kind, place, account);
        EntryPass entry = new EntryPass(xml, time, visitor, source, count.next());
        EntryPass.Total total = entry.read();
        if (currencyOfEntries == null && total.money() != null) {
            currencyOfEntries = orNull(total.money().currency());
        }
        count.add(total);
    }

    private @Nullable String currency(@Nullable Balance opening) {
        if (currencyOfAccount != null) {
            return currencyOfAccount;
        }
        Balance balance = opening == null ? closing : opening;
        return balance == null ? currencyOfEntries : balance.money().currency();
    }

    private static @Nullable Long sequence(XmlBlock head) {
        String number = head.firstOf("ElctrncSeqNb", "LglSeqNb");
        return SEQUENCE.matcher(number).matches() ? Long.valueOf(number) : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
