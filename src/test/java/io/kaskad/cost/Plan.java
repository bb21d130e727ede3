package io.kaskad.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How a statement was executed. */
record Plan(String statement, JsonNode top) {

    /** What one step of it reads, sorts or throws away is never far more than a batch with its messages. */
    private static final long MOST_ROWS = 600;

    /** Of eight kilobytes each: to find a row, to write it anew and to put it into all indexes of its table. */
    private static final long MOST_BLOCKS_A_ROW = 30;

    /** What it touches is counted as if it were a batch at least: a few rows may pay for what a batch shares. */
    private static final long BATCH = 50;

    /** What is wrong with it, if anything. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        var blocks = number(top, "Shared Hit Blocks") + number(top, "Shared Read Blocks");
        var rows = mostRows(top);
        if (blocks > MOST_BLOCKS_A_ROW * Math.max(rows, BATCH)) {
            faults.add("touches " + blocks + " blocks for " + rows + " rows");
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

    private static long mostRows(JsonNode node) {
        var most = number(node, "Actual Loops") * number(node, "Actual Rows");
        for (var child : node.path("Plans")) {
            most = Math.max(most, mostRows(child));
        }
        return most;
    }

    @Override
    public String toString() {
        return faults() + " in " + statement.replaceAll("\\s+", " ");
    }

    private static long number(JsonNode node, String field) {
        return node.path(field).asLong();
    }
}
