package io.kaskad.cascades.web;

import static io.kaskad.cascades.ElementCounts.KEPT_OUT;
import static io.kaskad.cascades.ElementCounts.PASSED;
import static io.kaskad.cascades.ElementCounts.TARGET_ACTIONS;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.ElementCounts;
import io.kaskad.cascades.ElementCounts.Key;
import io.kaskad.cascades.Standing;
import io.kaskad.channels.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What goes on at each element of a version. */
@RestController
class HeatController {

    private static final String COST = "cost.";

    private final Cascades cascades;
    private final CascadeRuntime runtime;
    private final ElementCounts counts;

    HeatController(Cascades cascades, CascadeRuntime runtime, ElementCounts counts) {
        this.cascades = cascades;
        this.runtime = runtime;
        this.counts = counts;
    }

    /**
     * One element.
     *
     * @param passed how often it was entered; a loop counts each time round
     * @param waiting how many runs stand there now
     * @param targetActions how many runs ended by the target action after its message was the last that may have arrived
     * @param cost what its messages cost so far, currency by currency
     */
    @Schema(name = "ElementHeat")
    record ElementView(
            String element,
            long passed,
            long waiting,
            int incidents,
            long sent,
            long delivered,
            long opened,
            long clicked,
            long replied,
            long targetActions,
            List<Money> cost) {}

    /**
     * A version as a whole.
     *
     * @param targetActions how many runs ended because the customer did what the cascade is for
     * @param keptOut how often an event would have started a run, but the customer may not enter again yet
     */
    @Schema(name = "CascadeHeat")
    record HeatView(int version, long targetActions, long keptOut, List<ElementView> elements) {}

    @GetMapping("/api/cascades/{key}/heat")
    HeatView heat(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        var cascade = cascades.get(key, version);
        var metrics = metrics(counts.of(key, cascade.version()));
        var standing = new HashMap<String, Standing>();
        runtime.standing(cascade.definitionId()).forEach(stand -> standing.put(stand.element(), stand));
        var whole = metrics.getOrDefault("", Map.of());
        var elements = new TreeSet<>(metrics.keySet());
        elements.addAll(standing.keySet());
        elements.remove("");
        return new HeatView(
                cascade.version(),
                whole.getOrDefault(TARGET_ACTIONS, 0L),
                whole.getOrDefault(KEPT_OUT, 0L),
                elements.stream()
                        .map(element ->
                                element(element, metrics.getOrDefault(element, Map.of()), standing.get(element)))
                        .toList());
    }

    /** By element, then by metric. */
    private static Map<String, Map<String, Long>> metrics(Map<Key, Long> counts) {
        var metrics = new HashMap<String, Map<String, Long>>();
        counts.forEach((key, amount) -> metrics.computeIfAbsent(key.element(), element -> new TreeMap<>())
                .put(key.metric(), amount));
        return metrics;
    }

    private static ElementView element(String element, Map<String, Long> metrics, @Nullable Standing standing) {
        return new ElementView(
                element,
                metrics.getOrDefault(PASSED, 0L),
                standing == null ? 0 : standing.runs(),
                standing == null ? 0 : standing.incidents(),
                metrics.getOrDefault("sent", 0L),
                metrics.getOrDefault("delivered", 0L),
                metrics.getOrDefault("opened", 0L),
                metrics.getOrDefault("clicked", 0L),
                metrics.getOrDefault("replied", 0L),
                metrics.getOrDefault(TARGET_ACTIONS, 0L),
                cost(metrics));
    }

    private static List<Money> cost(Map<String, Long> metrics) {
        return metrics.entrySet().stream()
                .filter(metric -> metric.getKey().startsWith(COST))
                .map(metric -> new Money(
                        BigDecimal.valueOf(metric.getValue(), 4).stripTrailingZeros(),
                        metric.getKey().substring(COST.length())))
                .toList();
    }
}
