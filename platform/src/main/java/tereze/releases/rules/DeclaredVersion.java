package tereze.releases.rules;

/// A version of a service that has a file.
///
/// @param ready whether the file says that it takes applications
/// @param rush whether it expects a rush when it opens
/// @param agency the code of the agency that owns the service
public record DeclaredVersion(String service, int version, boolean ready, boolean rush, String agency) {}
