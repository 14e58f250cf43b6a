package tereze.documents;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.api.CabinetCard;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;

@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {
    @Bean
    Papers papers(List<PaperSource> sources) {
        return new Papers(sources);
    }

    @Bean
    CabinetCard documentsInCabinet() {
        return new CabinetCard(70, "/cabinet/documents", "document", "documents.own.title", "documents.own.text");
    }

    @Bean
    FindablePages findableDocumentPages() {
        return FindablePages.of(
                new FindablePage(
                        "/cabinet/documents",
                        "document",
                        "documents.own.title",
                        "documents.own.text",
                        "documents.own.words"),
                new FindablePage(
                        "/check", "check", "documents.check.title", "documents.check.lead", "documents.check.words"));
    }
}
