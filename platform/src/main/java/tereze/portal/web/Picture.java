package tereze.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// Which of our pictures stands for a service: the first whose word is in the service's id.
final class Picture {
    private static final String OTHERS = "document";
    private static final Map<String, String> BY_WORD = new LinkedHashMap<>();

    static {
        BY_WORD.put("objection", "shield");
        BY_WORD.put("temporary", "move");
        BY_WORD.put("residence", "home");
        BY_WORD.put("vehicle", "car");
        BY_WORD.put("driving", "car");
        BY_WORD.put("passport", "passport");
        BY_WORD.put("identity", "card");
        BY_WORD.put("name", "name");
        BY_WORD.put("birth", "child");
        BY_WORD.put("weapon", "permit");
        BY_WORD.put("stay", "globe");
        BY_WORD.put("foreign", "globe");
    }

    private Picture() {}

    static String of(String service) {
        return BY_WORD.entrySet().stream()
                .filter(word -> service.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHERS);
    }
}
