package tereze.payments.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Lets a parser read only so many characters for one piece of a document, because it holds each piece in memory.
final class MeteredReader extends FilterReader {
    private final long mostOfAnEvent;
    private long ofThisEvent;

    MeteredReader(Reader in, long mostOfAnEvent) {
        super(in);
        this.mostOfAnEvent = mostOfAnEvent;
    }

    void beginEvent() {
        ofThisEvent = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int characters) throws EventTooLarge {
        ofThisEvent += characters;
        if (ofThisEvent > mostOfAnEvent) {
            throw new EventTooLarge();
        }
    }
}
