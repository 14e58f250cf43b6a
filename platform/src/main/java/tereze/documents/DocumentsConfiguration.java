package tereze.documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.api.CabinetCard;

@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {
    @Bean
    CabinetCard documentsInCabinet() {
        return new CabinetCard(70, "/cabinet/documents", "document", "documents.own.title", "documents.own.text");
    }
}
