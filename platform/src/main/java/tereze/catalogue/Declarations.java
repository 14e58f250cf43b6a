package tereze.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tereze.catalogue.reading.DeclarationReader;
import tereze.catalogue.yaml.YamlFile;

/// Reads declarations of services.
public final class Declarations {
    /// The maximum size of a file, in bytes.
    public static final int MAX_BYTES = 4 * YamlFile.MAX_CHARACTERS;

    private Declarations() {}

    /// Reads a declaration and reports all its mistakes.
    ///
    /// @param file its name in mistakes
    public static DeclarationResult read(String file, byte[] content, Vocabulary vocabulary) {
        if (content.length > MAX_BYTES) {
            return faulty(file, "the file is too long", "at most " + MAX_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return DeclarationReader.read(file, text, vocabulary);
        } catch (CharacterCodingException e) {
            return faulty(file, "the file is no text", "text in UTF-8");
        }
    }

    private static DeclarationResult faulty(String file, String message, String expected) {
        return new DeclarationResult.Faulty(List.of(new Mistake(file, 1, 1, message, expected)));
    }
}
