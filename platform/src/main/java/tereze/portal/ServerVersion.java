package tereze.portal;

/// The running version of Tereze, for the status page.
public record ServerVersion(String value) {}
