package tereze.testing;

/// One server with one database, for all tests of a process that need no settings, no clock and no second server
/// of their own. The database also contains the data of other tests. So a test creates its own people and homes,
/// and counts only these.
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
