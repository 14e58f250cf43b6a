package tereze.exchange;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits for private organisations.
///
/// @param hourly how many questions each of them may ask within an hour
public record ExchangeSettings(@DefaultValue("1000") int hourly) {
    public ExchangeSettings {
        if (hourly < 1 || hourly > 100_000) {
            throw new IllegalArgumentException("tereze.exchange.hourly: " + hourly + " (expected: 1 to 100000)");
        }
    }
}
