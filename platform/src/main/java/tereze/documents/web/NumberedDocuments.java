package tereze.documents.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.access.Caller;
import tereze.access.NumberedThings;
import tereze.api.ReferenceNumber;
import tereze.documents.Documents;

/// Leads the holder of a paper to it by its number.
@Component
final class NumberedDocuments implements NumberedThings {
    private final Documents documents;

    NumberedDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<String> page(ReferenceNumber number, Caller.Person reader) {
        return documents.find(number, reader.person()).map(_ -> "/cabinet/documents?number=" + number);
    }
}
