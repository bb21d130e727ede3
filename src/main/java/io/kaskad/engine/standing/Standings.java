package io.kaskad.engine.standing;

import static io.kaskad.cascades.ElementCounts.STANDING;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.ElementCounts;
import io.kaskad.cascades.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where runs stand, and how many of them need a person. */
@Repository
public class Standings {

    private final ElementCounts counts;
    private final JdbcClient jdbc;

    Standings(ElementCounts counts, JdbcClient jdbc) {
        this.counts = counts;
        this.jdbc = jdbc;
    }

    /** At each element of a version, in the order of their ids. */
    public List<Standing> of(Cascade version) {
        var standing = new HashMap<String, Long>();
        counts.of(version.key(), version.version()).forEach((count, amount) -> {
            if (count.metric().equals(STANDING) && amount > 0) {
                standing.put(count.element(), amount);
            }
        });
        var incidents = incidents(version.definitionId());
        var elements = new TreeSet<>(standing.keySet());
        elements.addAll(incidents.keySet());
        return elements.stream()
                .map(element -> new Standing(
                        element,
                        Math.toIntExact(standing.getOrDefault(element, 0L)),
                        incidents.getOrDefault(element, 0)))
                .toList();
    }

    private Map<String, Integer> incidents(String definitionId) {
        return counted(jdbc.sql("""
                select activity_id_ as what, count(*) as incidents from act_ru_incident
                where proc_def_id_ = :definition and activity_id_ is not null group by activity_id_
                """).param("definition", definitionId));
    }

    /** How many incidents each cascade has, all versions together, by its key. */
    public Map<String, Integer> incidents() {
        return counted(jdbc.sql("""
                select key_ as what, sum(amount) as incidents from (
                    select proc_def_id_, count(*) as amount from act_ru_incident group by proc_def_id_) as counted
                join act_re_procdef on id_ = proc_def_id_ group by key_
                """));
    }

    private static Map<String, Integer> counted(JdbcClient.StatementSpec select) {
        var counts = new HashMap<String, Integer>();
        select.query(row -> {
            counts.put(row.getString("what"), row.getInt("incidents"));
        });
        return counts;
    }
}
