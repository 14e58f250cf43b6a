package tereze.gate.server;

/// An event of this node, with what it shows to all.
record OpenEvent(EventGate gate, StatusBoard board) {}
