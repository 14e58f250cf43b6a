package tereze.portal;

/// Which version of Tereze serves, as the status page tells it.
public record ServerVersion(String value) {}
