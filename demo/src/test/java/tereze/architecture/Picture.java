package tereze.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The diagram of the modules as Mermaid text, in layers from the top down. An arrow means that a module may use
/// another. An arrow that follows from other arrows is left out.
final class Picture {
    private static final String BEGIN = "<!-- modules: drawn by ModularityTest -->\n```mermaid\n";
    private static final String END = "```\n<!-- end of modules -->";

    private Picture() {}

    /// @param allowed each module with the modules that it may use
    static String draw(Map<String, List<String>> allowed) {
        StringBuilder picture = new StringBuilder("flowchart TD\n");
        floors(allowed)
                .forEach((floor, modules) -> picture.append("    subgraph floor")
                        .append(floor)
                        .append("[\" \"]\n        ")
                        .append(String.join("\n        ", modules))
                        .append("\n    end\n"));
        new TreeMap<>(allowed)
                .forEach((module, uses) -> uses.stream()
                        .filter(used -> uses.stream().noneMatch(between -> reaches(allowed, between, used)))
                        .forEach(used -> picture.append("    ")
                                .append(module)
                                .append(" --> ")
                                .append(used)
                                .append('\n')));
        return picture.toString();
    }

    /// The diagram between the markers in a document.
    static String in(String document) {
        return document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
    }

    static String replaceIn(String document, String picture) {
        return document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                + picture
                + document.substring(document.indexOf(END));
    }

    /// Modules by the length of their longest chain of dependencies, the top layer first.
    private static Map<Integer, List<String>> floors(Map<String, List<String>> allowed) {
        Map<Integer, List<String>> floors = new TreeMap<>((a, b) -> Integer.compare(b, a));
        new TreeMap<>(allowed)
                .keySet()
                .forEach(module -> floors.computeIfAbsent(height(allowed, module), floor -> new ArrayList<>())
                        .add(module));
        return floors;
    }

    private static int height(Map<String, List<String>> allowed, String module) {
        return allowed.getOrDefault(module, List.of()).stream()
                        .mapToInt(used -> height(allowed, used))
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static boolean reaches(Map<String, List<String>> allowed, String from, String to) {
        Set<String> seen = new HashSet<>();
        List<String> left = new ArrayList<>(allowed.getOrDefault(from, List.of()));
        while (!left.isEmpty()) {
            String next = left.removeLast();
            if (seen.add(next)) {
                left.addAll(allowed.getOrDefault(next, List.of()));
            }
        }
        return seen.contains(to);
    }
}
