package tereze.portal;

import java.util.Locale;
import tereze.acts.Code;

/// A kind of organisation that demands an address certificate, as people report. The texts of the portal contain its
/// name under its code.
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

    /// The code in forms and in the table, such as `service-centre`.
    public String code() {
        return Code.of(this);
    }

    /// The kind with a code.
    ///
    /// @throws IllegalArgumentException if there is no such code
    public static CertificateDemander of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
