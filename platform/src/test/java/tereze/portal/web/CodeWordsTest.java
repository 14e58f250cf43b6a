package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.access.DataAccessed;
import tereze.agencies.AgencyFile;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.notices.Channel;

/// Every code of the country's files and of the product has a text for people.
class CodeWordsTest {
    @Test
    void everyPurposeAndGroundOfAnAgencyIsToldInWords() {
        List<String> keys = new ArrayList<>();
        AgencyFile.ofKazakhstan().grounds().forEach(ground -> {
            keys.add("cabinet.purpose." + ground.purpose());
            keys.add("cabinet.ground." + ground.ground());
        });
        keys.add("cabinet.ground." + DataAccessed.CONSENT);

        assertTold("cabinet-pages", keys);
    }

    @Test
    void everyChannelIsToldInWords() {
        assertTold(
                "portal-pages",
                Stream.of(Channel.values())
                        .map(channel -> "portal.status.channel." + channel.code())
                        .toList());
    }

    private static void assertTold(String texts, List<String> keys) {
        for (Language language : Language.values()) {
            assertThat(Texts.load(texts).keys(language)).containsAll(keys);
        }
    }
}
