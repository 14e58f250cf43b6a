package tereze.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTimeTest {
    private final BankTime time = new BankTime(ZoneId.of("Asia/Almaty"));

    /// Almaty was six hours before UTC until the end of February 2024, and is five since.
    @ParameterizedTest
    @CsvSource({
        "2024-02-29T10:00:00+06:00,       2024-02-29T04:00:00Z,     2024-02-29",
        "2024-02-29T10:00:00,             2024-02-29T04:00:00Z,     2024-02-29",
        "2024-03-02T10:00:00,             2024-03-02T05:00:00Z,     2024-03-02",
        "2024-03-02T10:00,                2024-03-02T05:00:00Z,     2024-03-02",
        "2024-03-02T10:00:07Z,            2024-03-02T10:00:07Z,     2024-03-02",
        "2024-03-02T10:00Z,               2024-03-02T10:00:00Z,     2024-03-02",
        "2024-03-02T10:00+05:30,          2024-03-02T04:30:00Z,     2024-03-02",
        "2024-03-02T10:00:00.250+05:00,   2024-03-02T05:00:00.250Z, 2024-03-02",
        "2024-03-02T10:00:00-03:00,       2024-03-02T13:00:00Z,     2024-03-02",
        "2024-03-02T00:30:00+06:00,       2024-03-01T18:30:00Z,     2024-03-01",
        "2024-03-02T00:00:00+06:00,       2024-03-01T18:00:00Z,     2024-03-02",
        "2024-03-02T00:00,                2024-03-01T19:00:00Z,     2024-03-02",
        "2024-03-02T24:00:00,             ,                         ",
        "2024-03-02T10:60,                ,                         ",
        "2024-03-02T10:00:00+05:60,       ,                         ",
        "2024-03-02T10:00:00+19:00,       ,                         ",
        "2024-02-30T10:00:00,             ,                         ",
        "2024-03-02T10,                   ,                         ",
        "2024-03-02T1٠:00:00,             ,                         ",
        "2024-03-02,                      ,                         2024-03-02",
        "2024-03-02+05:00,                ,                         2024-03-02",
        "2024-02-30,                      ,                         ",
        "02.03.2024,                      ,                         "
    })
    void readsMomentsAndDays(String text, @Nullable Instant moment, @Nullable LocalDate day) {
        assertThat(time.moment(text)).isEqualTo(Optional.ofNullable(moment));
        assertThat(time.day(text)).isEqualTo(Optional.ofNullable(day));
    }
}
