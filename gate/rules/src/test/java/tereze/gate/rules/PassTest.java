package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.rules.Example.EVENT;
import static tereze.gate.rules.Example.OPENS;
import static tereze.gate.rules.Example.PASS_KEY;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Pass.Reading;

class PassTest {
    private static final Pass PASS = Pass.of(Example.TICKET, Example.FIRST_ORD, OPENS.plusMillis(999));
    private static final String TEXT = "AgEAAAAHAABrrdBwLiNhmA9aVaWbDZItzjmSPamiD1mnfwxFdleBqxu9mth563g-rF8pIA";

    @Test
    void isThePublishedText() {
        assertThat(PASS.untilSeconds()).isEqualTo(1_806_553_200L);
        assertThat(PASS.sign(PASS_KEY)).isEqualTo(TEXT);
        assertThat(read(TEXT, OPENS)).isEqualTo(new Reading.Valid(PASS));
    }

    @Test
    void isForgedIfOneBitIsAnother() {
        assertThat(Stream.concat(Flips.ofToken(TEXT).stream(), Flips.ofText(TEXT).stream()))
                .hasSize(52 * 8 + 70 * 8)
                .allSatisfy(text -> assertThat(read(text, OPENS)).isEqualTo(new Reading.Forged()));
    }

    /// The last character has four bits that no byte needs.
    @Test
    void hasOneTextOnly() {
        assertThat(TEXT).endsWith("IA");
        assertThat("BCDEFGHIJKLMNOP".chars().mapToObj(last -> TEXT.substring(0, 69) + (char) last))
                .allSatisfy(text -> assertThat(read(text, OPENS)).isEqualTo(new Reading.Forged()));
    }

    @Test
    void isGoodForTwentyMinutes() {
        Instant until = Instant.ofEpochSecond(1_806_553_200L);

        assertThat(PASS.until()).isEqualTo(until);
        assertThat(read(TEXT, until.minusMillis(1))).isEqualTo(new Reading.Valid(PASS));
        assertThat(read(TEXT, until)).isEqualTo(new Reading.Expired(PASS));
    }

    @Test
    void isOfOneEvent() {
        assertThat(Pass.read(TEXT, new EventId(8), PASS_KEY, OPENS)).isEqualTo(new Reading.OfAnotherEvent(EVENT));
    }

    @Test
    void isNoTicketAndNoTicketIsAPass() {
        assertThat(Ticket.read(TEXT, EVENT, PASS_KEY)).isEqualTo(new Ticket.Reading.Forged());
        assertThat(read(Example.TICKET_TEXT, OPENS)).isEqualTo(new Reading.Forged());
    }

    @Test
    void isForgedIfItIsSignedButOfAnotherForm() {
        assertThat(Stream.of(body(3, 7, 0), body(2, 0, 0), body(2, 7, 3)))
                .allSatisfy(body -> assertThat(read(signed(body), OPENS)).isEqualTo(new Reading.Forged()));
        assertThat(read(signed(body(2, 7, 2)), OPENS)).isInstanceOf(Reading.Expired.class);
    }

    private static byte[] body(int version, int event, int lane) {
        return new ByteWriter()
                .u8(version)
                .u8(1)
                .u32(event)
                .u8(lane)
                .u8(0)
                .u32(1)
                .u64(2)
                .u64(3)
                .u64(4)
                .toBytes();
    }

    private static String signed(byte[] body) {
        return Token.write(
                body,
                PASS_KEY.tag(ByteWriter.labelled("gate/pass/v1").bytes(body).toBytes()));
    }

    private static Reading read(String text, Instant now) {
        return Pass.read(text, EVENT, PASS_KEY, now);
    }
}
