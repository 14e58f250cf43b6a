package tereze.civil;

/// Why a birth is not registered.
public sealed interface BirthRefusal {
    /// A birth with this medical certificate is registered already.
    record RegisteredBefore() implements BirthRefusal {}

    /// The register has no IIN to give: all of this day are taken, or another register issues them.
    record NoIin() implements BirthRefusal {}
}
