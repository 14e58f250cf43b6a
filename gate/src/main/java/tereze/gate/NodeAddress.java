package tereze.gate;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the address of a node of a gate, such as `http://10.0.0.2:8090`.
final class NodeAddress implements ITypeConverter<URI> {
    @Override
    public URI convert(String typed) {
        try {
            URI address = URI.create(typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed);
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (http
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && !address.getPath().contains("/g/")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // The same message as for an address of another kind.
        }
        throw new TypeConversionException(typed + " is no address of a node (expected: such as http://10.0.0.2:8090)");
    }
}
