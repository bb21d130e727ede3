package io.kaskad.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How a statement was executed. */
record Plan(String statement, JsonNode top) {

    /** What one step of it reads, sorts or throws away is never far more than a batch with its messages. */
    private static final long MOST_ROWS = 600;

    /** Of eight kilobytes each; inserting fifty executions with all their index entries takes most. */
    private static final long MOST_BLOCKS = 3_200;

    /** What is wrong with it, if anything. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        var blocks = number(top, "Shared Hit Blocks") + number(top, "Shared Read Blocks");
        if (blocks > MOST_BLOCKS) {
            faults.add("touches " + blocks + " blocks");
        }
        look(top, faults);
        return faults;
    }

    private void look(JsonNode node, List<String> faults) {
        var loops = number(node, "Actual Loops");
        var removed = number(node, "Rows Removed by Filter") + number(node, "Rows Removed by Index Recheck");
        var rows = loops * (number(node, "Actual Rows") + removed);
        var name = node.path("Node Type").asText() + " "
                + node.path("Relation Name").asText("") + " "
                + node.path("Index Name").asText("");
        if (rows > MOST_ROWS) {
            faults.add(name + " reads " + rows + " rows");
        }
        if (name.startsWith("Seq Scan")
                && Million.TABLES.contains(node.path("Relation Name").asText())) {
            faults.add(name);
        }
        node.path("Plans").forEach(child -> look(child, faults));
    }

    @Override
    public String toString() {
        return faults() + " in " + statement.replaceAll("\\s+", " ");
    }

    private static long number(JsonNode node, String field) {
        return node.path(field).asLong();
    }
}
