package tereze.rehearsal.installation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import tereze.catalogue.Rehearsal.As;
import tereze.rehearsal.crowd.Applicant;
import tereze.rehearsal.http.Endpoint;

/// Where a rehearsal takes place.
public interface Installation extends AutoCloseable {
    /// The platform's address.
    Endpoint platform();

    /// Whether it is the rehearsal's own, which it may do anything with: open services, kill servers.
    boolean isOwn();

    /// `kill -9` to server and database, all their processes.
    void kill() throws IOException;

    /// Starts them again. It returns when the database runs; the server may still be starting.
    void startAgain() throws IOException;

    /// Whether the server is ready.
    boolean isReady() throws InterruptedException;

    /// People who can apply.
    ///
    /// @param most how many at most
    List<Applicant> applicants(As as, LocalDate day, int most) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
