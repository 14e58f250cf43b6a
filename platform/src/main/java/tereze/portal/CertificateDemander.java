package tereze.portal;

import java.util.Locale;

/// A kind of body that people say asked them for an address certificate. Its name stands under its code in the texts of
/// the portal.
public enum CertificateDemander {
    SCHOOL,
    KINDERGARTEN,
    CLINIC,
    EMPLOYER,
    BANK,
    UNIVERSITY,
    SERVICE_CENTRE,
    AKIMAT,
    COURT,
    NOTARY,
    OTHER;

    /// As forms and the table call it, such as `service-centre`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The body of a code.
    ///
    /// @throws IllegalArgumentException if there is none
    public static CertificateDemander of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
