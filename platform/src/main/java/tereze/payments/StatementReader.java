package tereze.payments;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tereze.payments.xml.XmlBlock;
import tereze.payments.xml.XmlDamage;
import tereze.payments.xml.XmlScanner;

/// Reads files of camt.052, camt.053 and camt.054 in one pass. The memory that it needs does not grow with the file.
public final class StatementReader {
    /// Around it may be an envelope with a header of its own.
    private static final Pattern STATEMENT = Pattern.compile("(?:.*/)?BkToCstmr[^/]+/([^/]+)");

    private final BankTime time;

    /// @param time the country's
    public StatementReader(BankTime time) {
        this.time = time;
    }

    /// Reads a file, to its end or to where it is damaged. What came before the damage has been told.
    ///
    /// @param in the unpacked file; is not closed
    /// @return what ended the reading early
    public Optional<Fault> read(InputStream in, StatementVisitor visitor) {
        try {
            XmlScanner xml = new XmlScanner(in);
            int[] statements = {0};
            xml.document((path, soFar) -> {
                Optional<StatementKind> kind = kind(path);
                if (kind.isPresent()) {
                    new StatementPass(xml, time, visitor, kind.get(), ++statements[0]).read();
                }
                return kind.isPresent();
            });
            return statements[0] > 0
                    ? Optional.empty()
                    : Optional.of(new Fault(xml.line(), Fault.Reason.NO_STATEMENT, "no statement in it"));
        } catch (XmlDamage damage) {
            return Optional.of(fault(damage));
        }
    }

    private static Optional<StatementKind> kind(String path) {
        Matcher found = STATEMENT.matcher(path);
        return found.matches() ? StatementKind.ofElement(found.group(1)) : Optional.empty();
    }

    private static Fault fault(XmlDamage damage) {
        Fault.Reason reason = switch (damage.kind()) {
            case UNREADABLE -> Fault.Reason.UNREADABLE;
            case MALFORMED -> Fault.Reason.XML;
            case ENCODING -> Fault.Reason.ENCODING;
            case DTD -> Fault.Reason.DTD;
            case TOO_DEEP -> Fault.Reason.TOO_DEEP;
            case TOO_LONG -> Fault.Reason.TOO_LONG;
        };
        return new Fault(damage.line(), reason, String.valueOf(damage.getMessage()));
    }

    /// The money in an element with a currency; empty if there is no such element, or no amount in it.
    static Optional<Money> money(XmlBlock block, String path) {
        return Money.read(block.first(path), block.first(path + "@Ccy"));
    }

    static boolean isDebit(XmlBlock block) {
        return block.first("CdtDbtInd").equals("DBIT");
    }
}
