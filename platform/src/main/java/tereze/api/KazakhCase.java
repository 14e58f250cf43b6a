package tereze.api;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The cases of Kazakh that texts put days, times and numbers into. The ending follows the sounds of the last word as
/// it
/// is spoken: `1 желтоқсан` + `ға` is `1 желтоқсанға`, and `22:41` + `ға` is `22:41-ге`, because 41 is spoken “қырық
/// бір”.
///
/// For days, times, numbers and Kazakh common nouns without an ending of possession. Not for abbreviations, whose
/// letters are spoken one by one, and not for names.
public enum KazakhCase {
    /// Of whom, of what: `желтоқсанның`.
    GENITIVE("ның"),
    /// To, until: `желтоқсанға`.
    DATIVE("ға"),
    /// At, on: `желтоқсанда`.
    LOCATIVE("да"),
    /// From: `желтоқсаннан`.
    ABLATIVE("дан");

    private static final String VOWELS = "аәеёиоөуұүыіэюя";
    private static final String BACK = "аоұыёя";
    private static final String FRONT = "әөүіеэ";
    private static final String NASALS = "мнң";

    /// After these an ending begins with a voiceless sound; so it does after б, в, г and д, which only foreign words
    /// end in.
    private static final String VOICELESS = "пфкқтсшщхһцчбвгд";

    /// A number may be grouped by thousands.
    private static final Pattern LAST_WORD = Pattern.compile("([0-9]+(?:[ \u00a0][0-9]{3})*|\\p{L}+)[^\\p{L}0-9]*$");

    private static final String[] ONES = {"нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"};
    private static final String[] TENS = {
        "", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"
    };
    private static final String[] GROUPS = {"", "мың", "миллион", "миллиард"};

    private final String model;

    KazakhCase(String model) {
        this.model = model;
    }

    /// The case whose ending after a vowel or a nasal with back vowels is this: `ның`, `ға`, `да` or `дан`. A text
    /// names
    /// a case by this ending, as a grammar does.
    static Optional<KazakhCase> ofModel(String model) {
        return Stream.of(values()).filter(each -> each.model.equals(model)).findFirst();
    }

    /// Words in this case. Marks behind the last word stay behind its ending; a number gets its ending with a hyphen.
    /// Words without a letter or a digit stay as they are.
    public String of(String words) {
        Matcher last = LAST_WORD.matcher(words);
        if (!last.find()) {
            return words;
        }
        String word = last.group(1);
        boolean number = Character.isDigit(word.charAt(0));
        String ending = number ? "-" + ending(spoken(word.replaceAll("[^0-9]", ""))) : ending(word);
        return words.substring(0, last.end(1)) + ending + words.substring(last.end(1));
    }

    private String ending(String word) {
        String written = word.toLowerCase(Locale.ROOT);
        String sounds = written.replaceAll("[ьъ]", "");
        char last = sounds.isEmpty() ? 'ы' : sounds.charAt(sounds.length() - 1);
        boolean back = !written.endsWith("ь") && isBack(sounds);
        return switch (this) {
            case GENITIVE -> {
                // у and и are vowels in writing, and end a syllable like й in speech: тіркеудің.
                boolean open = VOWELS.indexOf(last) >= 0 && "уию".indexOf(last) < 0;
                String first = open || NASALS.indexOf(last) >= 0 ? "н" : VOICELESS.indexOf(last) >= 0 ? "т" : "д";
                yield first + (back ? "ың" : "ің");
            }
            case DATIVE -> {
                boolean voiceless = VOICELESS.indexOf(last) >= 0;
                yield back ? (voiceless ? "қа" : "ға") : voiceless ? "ке" : "ге";
            }
            case LOCATIVE -> (VOICELESS.indexOf(last) >= 0 ? "т" : "д") + (back ? "а" : "е");
            case ABLATIVE -> {
                String first = NASALS.indexOf(last) >= 0 ? "н" : VOICELESS.indexOf(last) >= 0 ? "т" : "д";
                yield first + (back ? "ан" : "ен");
            }
        };
    }

    /// Whether the last vowel that is certainly back or front is back. у, и and ю are either, as the vowel before;
    /// alone
    /// у is back and и front.
    private static boolean isBack(String sounds) {
        for (int i = sounds.length() - 1; i >= 0; i--) {
            if (BACK.indexOf(sounds.charAt(i)) >= 0) {
                return true;
            }
            if (FRONT.indexOf(sounds.charAt(i)) >= 0) {
                return false;
            }
        }
        return sounds.indexOf('и') < 0 || sounds.indexOf('у') > sounds.indexOf('и');
    }

    /// The last word of a number as it is spoken: `41` ends in “бір”, `30` in “отыз”, `100` in “жүз”, `00` in “нөл”.
    private static String spoken(String digits) {
        int ones = digits.charAt(digits.length() - 1) - '0';
        int tens = digits.length() > 1 ? digits.charAt(digits.length() - 2) - '0' : 0;
        if (ones > 0 || digits.chars().allMatch(digit -> digit == '0')) {
            return ONES[ones];
        }
        if (tens > 0) {
            return TENS[tens];
        }
        int zeros = digits.length() - digits.replaceAll("0+$", "").length();
        return zeros == 2 ? "жүз" : GROUPS[Math.min(zeros / 3, GROUPS.length - 1)];
    }
}
