package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.rules.Example.EVENT;
import static tereze.gate.rules.Example.MASTER;
import static tereze.gate.rules.Example.TICKET;
import static tereze.gate.rules.Example.TICKET_TEXT;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Ticket.Reading;

class TicketTest {
    @Test
    void isThePublishedText() {
        assertThat(TICKET.pid()).hasToString("9b0d922dce39923da9a20f59a77f0c45");
        assertThat(TICKET.sign(MASTER.ofNode(3, 1))).isEqualTo(TICKET_TEXT);
        assertThat(read(TICKET_TEXT)).isEqualTo(new Reading.Valid(TICKET));
    }

    /// The vector of functions alone: its number has a wrong check digit, so its pid is given.
    @Test
    void isThePublishedTextOfAKiosk() {
        Pid pid = Pid.parse("097d4b0bb0058db275889a2b1eeba3a3").orElseThrow();
        Ticket ticket = new Ticket(1, EVENT, Lane.PUBLIC, Ticket.OFFLINE, 3, 1_775_023_200_123L, pid);

        assertThat(Pid.of(
                        Example.EVENT_KEY.full(ByteWriter.labelled("gate/pid/v1")
                                .u32(7)
                                .ascii("900101300123")
                                .toBytes()),
                        0))
                .isEqualTo(pid);
        assertThat(ticket.isOffline()).isTrue();
        assertThat(TICKET.isOffline()).isFalse();
        assertThat(ticket.sign(MASTER)).isEqualTo("AQEAAAAHAAEAAwGdR6CXewl9SwuwBY2ydYiaKx7ro6NKaNo-jbl0x32YtrVM2PXa");
    }

    @Test
    void isReadAsItWasWritten() {
        Random random = new Random(48);
        for (int round = 0; round < 500; round++) {
            Ticket ticket = new Ticket(
                    random.nextInt(0x100),
                    EVENT,
                    Lane.ALL.get(random.nextInt(3)),
                    random.nextInt(0x100),
                    random.nextInt(0x10000),
                    random.nextLong(1L << 48),
                    new Pid(random.nextLong(), random.nextLong()));
            String text = ticket.sign(MASTER.ofNode(ticket.node(), ticket.kid()));

            assertThat(text).hasSize(64).matches("[A-Za-z0-9_-]+");
            assertThat(read(text)).isEqualTo(new Reading.Valid(ticket));
        }
    }

    @Test
    void isForgedIfOneBitIsAnother() {
        assertThat(Stream.concat(Flips.ofToken(TICKET_TEXT).stream(), Flips.ofText(TICKET_TEXT).stream()))
                .hasSize(48 * 8 + 64 * 8)
                .allSatisfy(text -> assertThat(read(text)).isEqualTo(new Reading.Forged()));
    }

    @Test
    void isForgedIfTheTextIsAnother() {
        assertThat(Stream.of(
                        "",
                        TICKET_TEXT.substring(1),
                        TICKET_TEXT + "A",
                        TICKET_TEXT + "=",
                        " " + TICKET_TEXT,
                        TICKET_TEXT.replace('_', '/'),
                        "А" + TICKET_TEXT.substring(1),
                        "-".repeat(64)))
                .allSatisfy(text -> assertThat(read(text)).isEqualTo(new Reading.Forged()));
    }

    @Test
    void isForgedIfAnotherNodeOrKeySigned() {
        assertThat(Stream.of(
                        MASTER,
                        MASTER.ofNode(4, 1),
                        MASTER.ofNode(3, 2),
                        Example.key(1).ofNode(3, 1)))
                .allSatisfy(key -> assertThat(read(TICKET.sign(key))).isEqualTo(new Reading.Forged()));
    }

    /// A signature of ours over a form that this version does not know.
    @Test
    void isForgedIfItHasAnotherVersionOrLane() {
        byte[] body = new ByteWriter()
                .u8(1)
                .u8(1)
                .u32(7)
                .u8(0)
                .u8(0)
                .u16(3)
                .u48(1_806_551_999_017L)
                .bytes(TICKET.pid().bytes())
                .toBytes();
        assertThat(read(signed(body))).isEqualTo(new Reading.Valid(TICKET));

        byte[] version = body.clone();
        version[0] = 2;
        byte[] lane = body.clone();
        lane[6] = 3;
        byte[] event = body.clone();
        event[2] = (byte) 0x80;
        assertThat(Stream.of(version, lane, event))
                .allSatisfy(changed -> assertThat(read(signed(changed))).isEqualTo(new Reading.Forged()));
    }

    @Test
    void isOfAnotherEvent() {
        assertThat(Ticket.read(TICKET_TEXT, new EventId(8), MASTER)).isEqualTo(new Reading.OfAnotherEvent(EVENT));
    }

    private static String signed(byte[] body) {
        return Token.write(
                body,
                MASTER.ofNode(3, 1)
                        .tag(ByteWriter.labelled("gate/ticket/v1").bytes(body).toBytes()));
    }

    private static Reading read(String text) {
        return Ticket.read(text, EVENT, MASTER);
    }
}
