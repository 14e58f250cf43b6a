package tereze.payments.xml;

import java.io.IOException;

/// A piece of a document is larger than the parser may hold in memory.
final class EventTooLarge extends IOException {}
