package tereze.notices;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import tereze.api.PastedCode;

/// Reads mobile numbers of Kazakhstan. Landlines cannot get an SMS, and the state's gateway sends only to operators of
/// the country (ADR 34).
public final class MobileNumber {
    /// No letters: the library would read them as the keys of a telephone, or as an extension.
    private static final Pattern WRITTEN = Pattern.compile("[+]?[0-9().]{5,30}");

    private static final String KAZAKHSTAN = "KZ";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private MobileNumber() {}

    /// A number as people write it, such as `8 (701) 234-56-78`, in E.164 form; empty if it is not such a number.
    public static Optional<String> read(String typed) {
        String joined = PastedCode.joined(typed);
        if (!WRITTEN.matcher(joined).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(joined, KAZAKHSTAN);
            boolean mobile = NUMBERS.isValidNumberForRegion(number, KAZAKHSTAN)
                    && NUMBERS.getNumberType(number) == PhoneNumberType.MOBILE;
            return mobile ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
