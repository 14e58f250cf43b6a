package planted.cases.rules;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A rule that writes to a log.
final class Impure {
    private static final Logger LOG = LoggerFactory.getLogger(Impure.class);

    private Impure() {}

    static boolean decide(int age) {
        LOG.info("asked");
        return age >= 14;
    }
}
