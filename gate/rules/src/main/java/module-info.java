/// What decides in the gate, as pure functions: for the gate, for the platform behind it, and for everybody who
/// checks the order.
module tereze.gate.rules {
    requires static transitive org.jspecify;
    requires transitive tereze.journal;

    exports tereze.gate.rules;
}
