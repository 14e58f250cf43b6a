package tereze.reconciliation.example;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes `1CClientBankExchange`, in which banks give statements to accounting programs. It knows days, not
/// moments.
final class ExchangeWriter implements Closeable {
    static final Charset CHARSET = Charset.forName("windows-1251");

    private final BufferedWriter out;
    private final boolean whole;

    /// @param whole whether the file has its end
    ExchangeWriter(Path file, boolean whole) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), CHARSET.newEncoder()));
        this.whole = whole;
        line("1CClientBankExchange");
        line("ВерсияФормата=1.03");
        line("Кодировка=Windows");
        line("Отправитель=Банк");
        line("СекцияРасчСчет");
        line("НомерСчета=KZ000000000000000103");
        line("КонецРасчСчет");
    }

    void payment(ExamplePayment payment) throws IOException {
        line("СекцияДокумент=ПлатежноеПоручение");
        line("НомерДокумента=" + payment.receipt());
        line("ДатаДокумента=" + Moment.dotted(payment.bank().bookedOn()));
        line("ДатаОперации=" + Moment.dotted(payment.moment().day()));
        line("СуммаПриход=" + payment.amount());
        line("ПлательщикБИН_ИИН=" + payment.payer());
        line("НазначениеПлатежа=" + payment.text());
        line("КонецДокумента");
    }

    private void line(String text) throws IOException {
        out.write(text + "\r\n");
    }

    @Override
    public void close() throws IOException {
        if (whole) {
            line("КонецФайла");
        }
        out.close();
    }
}
