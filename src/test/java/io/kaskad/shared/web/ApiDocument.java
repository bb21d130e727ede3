package io.kaskad.shared.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What is missing in an OpenAPI document that clients are made from. */
record ApiDocument(JsonNode root) {

    /** What may be anything says so by this. */
    private static final String ANYTHING = "additionalProperties";

    /** The schemas that could not have the name of their record, for another one has it. */
    List<String> namesTakenTwice() {
        var names = new ArrayList<String>();
        root.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (name.contains(".")) {
                names.add(name);
            }
        });
        return names;
    }

    /** Where nothing is said of a body, an answer or a property. */
    List<String> gaps() {
        var gaps = new ArrayList<String>();
        look(root, "", gaps);
        return gaps;
    }

    private static void look(JsonNode node, String path, List<String> gaps) {
        if (node.isObject() && node.isEmpty()) {
            gaps.add(path);
        }
        node.properties().forEach(field -> {
            if (!field.getKey().equals(ANYTHING)) {
                look(field.getValue(), path + "/" + field.getKey(), gaps);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            look(node.get(i), path + "/" + i, gaps);
        }
    }
}
