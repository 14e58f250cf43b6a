package tereze.reconciliation.example;

import java.util.List;
import tereze.law.Tenge;
import tereze.reconciliation.example.ExamplePayment.Ids;
import tereze.reconciliation.example.ExamplePayment.Known;

/// The XML of entries. What a bank may write in several ways it writes by turns.
final class EntryText {
    /// An organisation that takes payments in apps and kiosks.
    private static final String KIOSK = "<Nm>KIOSK LLP</Nm><Id><OrgId><Othr><Id>000000000000</Id></Othr></OrgId></Id>";

    private final StatementShape shape;
    private long written;

    EntryText(StatementShape shape) {
        this.shape = shape;
    }

    /// An entry with one payment.
    String single(ExamplePayment payment) {
        written++;
        ExamplePayment.Bank bank = payment.bank();
        return head(payment, payment.amount())
                + element("AcctSvcrRef", bank.ids().servicer())
                + "<NtryDtls>"
                + details(payment, written % 2 == 0)
                + "</NtryDtls></Ntry>\n";
    }

    /// One entry with several payments.
    String batch(List<ExamplePayment> payments) {
        written++;
        Tenge sum = payments.stream().map(ExamplePayment::amount).reduce(Tenge.ZERO, Tenge::plus);
        StringBuilder text = new StringBuilder(head(payments.getLast(), sum))
                .append("<NtryDtls><Btch><NbOfTxs>")
                .append(payments.size())
                .append("</NbOfTxs></Btch>");
        payments.forEach(payment -> text.append(details(payment, true)));
        return text.append("</NtryDtls></Ntry>\n").toString();
    }

    private String head(ExamplePayment payment, Tenge amount) {
        ExamplePayment.Bank bank = payment.bank();
        return "<Ntry>"
                + amount(amount, bank.currency())
                + element("CdtDbtInd", bank.credit() ? "CRDT" : "DBIT")
                + (bank.marked() ? "<RvslInd>true</RvslInd>" : "")
                + (shape.newer() ? "<Sts><Cd>" + bank.status() + "</Cd></Sts>" : element("Sts", bank.status()))
                + (bank.known() == Known.NOTHING ? "" : "<BookgDt>" + booked(payment) + "</BookgDt>");
    }

    private String booked(ExamplePayment payment) {
        String day = payment.bank().bookedOn().toString();
        return written % 3 == 0 ? element("DtTm", day + "T00:00:00+06:00") : element("Dt", day);
    }

    private String amount(Tenge amount, String currency) {
        String zeros = written % 5 == 0 ? "000" : "";
        return "<Amt Ccy=\"" + currency + "\">" + amount + zeros + "</Amt>";
    }

    private String details(ExamplePayment payment, boolean withAmount) {
        ExamplePayment.Bank bank = payment.bank();
        String amount = amount(payment.amount(), bank.currency());
        String ownAmount = shape.newer() ? amount : "<AmtDtls><TxAmt>" + amount + "</TxAmt></AmtDtls>";
        return "<TxDtls>"
                + references(bank.ids())
                + (withAmount ? ownAmount : "")
                + parties(payment)
                + "<RmtInf>"
                + remittance(payment)
                + "</RmtInf>"
                + dates(payment)
                + "</TxDtls>";
    }

    private String references(Ids ids) {
        String endToEnd = ids.endToEnd().isEmpty() ? "NOTPROVIDED" : ids.endToEnd();
        return "<Refs>"
                + element("EndToEndId", escaped(endToEnd))
                + element("UETR", ids.uetr())
                + element("TxId", ids.transaction())
                + "</Refs>";
    }

    private String parties(ExamplePayment payment) {
        if (payment.payer().isEmpty()) {
            return "";
        }
        String person = "<Nm>A. B.</Nm><Id><PrvtId><Othr><Id>" + payment.payer() + "</Id></Othr></PrvtId></Id>";
        return "<RltdPties>"
                + (written % 4 < 2 ? party("Dbtr", KIOSK) + party("UltmtDbtr", person) : party("Dbtr", person))
                + "</RltdPties>";
    }

    private String party(String element, String text) {
        String inside = shape.newer() ? "<Pty>" + text + "</Pty>" : text;
        return "<" + element + ">" + inside + "</" + element + ">";
    }

    private String remittance(ExamplePayment payment) {
        String text = escaped(payment.text());
        if (!payment.structured()) {
            return element("Ustrd", text);
        }
        return written % 2 == 0
                ? "<Strd><CdtrRefInf><Ref>" + text + "</Ref></CdtrRefInf></Strd>"
                : "<Strd><RfrdDocInf><Nb>" + text + "</Nb></RfrdDocInf></Strd>";
    }

    private static String dates(ExamplePayment payment) {
        String moment = payment.moment().iso();
        Moment later = new Moment(
                payment.moment().local().plusDays(1), payment.moment().writing());
        String dates = switch (payment.bank().known()) {
            case ACCEPTANCE -> element("AccptncDtTm", moment);
            case TRANSACTION -> element("TxDtTm", moment);
            case ACCEPTANCE_BEFORE_TRANSACTION -> element("AccptncDtTm", moment) + element("TxDtTm", later.iso());
            case BOOKING, NOTHING -> "";
        };
        return dates.isEmpty() ? "" : "<RltdDts>" + dates + "</RltdDts>";
    }

    private static String element(String name, String text) {
        return text.isEmpty() ? "" : "<" + name + ">" + text + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
