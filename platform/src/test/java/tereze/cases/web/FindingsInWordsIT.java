package tereze.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicServices;
import tereze.catalogue.WriterCall;
import tereze.testing.Shared;
import tereze.testing.SharedServer;

/// What officers read about the facts and the writers of services with officers is in words, in each language.
@ExtendWith(Shared.class)
class FindingsInWordsIT {
    private static final Texts TEXTS = Texts.load("*-findings");

    private static List<Definition> withOfficers;

    @BeforeAll
    static void start(SharedServer shared) {
        withOfficers = shared.server().bean(PublicServices.class).offered().stream()
                .filter(definition -> definition.procedure().decision().officer() != null)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void eachFactThatACheckReads(Language language) {
        Set<String> missing = new TreeSet<>();
        for (Definition definition : withOfficers) {
            for (var evidence : definition.procedure().evidence()) {
                definition.procedure().checks().stream()
                        .flatMap(check -> check.reads().stream())
                        .filter(read -> read.startsWith(evidence.name() + "."))
                        .map(read -> "fact." + evidence.source().name() + read.substring(read.indexOf('.')))
                        .filter(key -> TEXTS.find(key, language).isEmpty())
                        .forEach(missing::add);
            }
        }
        assertThat(missing).as("facts without a text in *-findings").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachWriterOfADecision(Language language) {
        assertThat(withOfficers)
                .flatMap(definition -> Stream.of(
                                definition.procedure().writers().outcome(),
                                definition.procedure().writers().closing())
                        .filter(call -> call != null)
                        .toList())
                .extracting(WriterCall::writer)
                .allSatisfy(writer -> assertThat(TEXTS.find("effect." + writer.name(), language))
                        .as(writer.name())
                        .isPresent());
        assertThat(TEXTS.find("effect.none", language)).isPresent();
        assertThat(TEXTS.find("effect.other", language)).isPresent();
    }
}
