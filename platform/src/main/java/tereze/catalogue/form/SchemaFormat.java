package tereze.catalogue.form;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;
import tereze.api.FieldError;

/// The text formats of forms.
enum SchemaFormat {
    /// A date, which expressions read as a date.
    DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}", SimpleType.TIMESTAMP, FieldError.Kind.NOT_A_DATE),
    UUID("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", SimpleType.STRING, FieldError.Kind.WRONG_FORM),
    /// An address code: 16 digits. Evidence shows whether the address exists.
    RKA("[0-9]{16}", SimpleType.STRING, FieldError.Kind.NOT_AN_RKA),
    /// A person's IIN: 12 digits. Evidence may show whether the person exists.
    IIN("[0-9]{12}", SimpleType.STRING, FieldError.Kind.NOT_AN_IIN);

    private final String pattern;
    private final CelType type;
    private final FieldError.Kind fault;

    SchemaFormat(String pattern, CelType type, FieldError.Kind fault) {
        this.pattern = pattern;
        this.type = type;
        this.fault = fault;
    }

    /// The format with this name, if there is one.
    static Optional<SchemaFormat> find(@Nullable Object name) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(name))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(SchemaFormat::code).toList();
    }

    String code() {
        return Code.of(this);
    }

    /// The regular expression of the format, as a schema's pattern.
    String pattern() {
        return "^" + pattern + "$";
    }

    CelType type() {
        return type;
    }

    FieldError.Kind fault() {
        return fault;
    }
}
