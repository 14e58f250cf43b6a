/// The tamper-evident log as a library: it depends on nothing but the JDK.
module tereze.journal {
    requires static transitive org.jspecify;

    exports tereze.journal;
}
