package tereze.testing;

/// One server over an empty database, for all tests of a process that need no settings, no clock and no second server
/// of their own. What others wrote is there too: a test brings people and homes of its own, and counts nobody else's.
public final class SharedServer implements Shared.Fixture {
    private final TestDatabase database = TestDatabase.create();
    private final TestRegisters registers = new TestRegisters(database);
    private final TestServer server = TestServer.start(database);

    SharedServer() {}

    public TestDatabase database() {
        return database;
    }

    public TestRegisters registers() {
        return registers;
    }

    public TestServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
