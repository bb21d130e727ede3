package io.kaskad.engine.standing;

import static io.kaskad.cascades.ElementCounts.STANDING;
import static io.kaskad.shared.sql.SqlTime.sql;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.ElementCounts;
import io.kaskad.cascades.ElementCounts.Key;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.RunCounts;
import io.kaskad.cascades.RunCounts.RunCount;
import io.kaskad.cascades.RunMigration;
import io.kaskad.cascades.Standing;
import io.kaskad.channels.Channel;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What transactions have counted is what one finds when one counts, whatever runs went through. */
interface StandingsContract {

    Stage stage();

    ProcessEngine engine();

    CascadeRuntime runtime();

    RunCounts runs();

    ElementCounts counts();

    Recounting recounting();

    RunMigration migration();

    Transactions transactions();

    @BeforeEach
    default void begin() {
        stage().begin();
        recounting().recount();
    }

    @Test
    default void allThatBpmnHasIsCountedAsItIs() {
        var key = deployed("everything");
        var run = started(key);
        agrees(key, new RunCount(1, 1, 0));
        assertThat(standing(key))
                .containsEntry("book", 1)
                .containsEntry("inner", 1)
                .containsEntry("many", 3)
                .containsEntry("turn", 1)
                .containsEntry("called", 1)
                .containsEntry("gate", 1)
                .doesNotContainKeys("start", "fork", "part", "join", "end");
        assertThat(standing("callee-" + key)).containsExactly(Map.entry("rest", 1));

        stage().passes(Duration.ofHours(2));
        agrees(key, new RunCount(1, 1, 0));
        assertThat(standing(key)).containsKey("tick").doesNotContainKey("gate");
        for (var name : List.of("book", "many", "turn", "turn", "later", "inner", "tick", "extra")) {
            complete(name);
            agrees(key, new RunCount(1, 1, 0));
        }
        complete("many");
        complete("many");
        stage().passes(Duration.ofDays(1));
        assertThat(standing(key)).isEmpty();
        agrees(key, new RunCount(1, 0, 1));
        assertThat(standing("callee-" + key)).isEmpty();
        assertThat(stage().run(run.customer()).outcome()).isEqualTo("end");
    }

    private void complete(String element) {
        var tasks = engine().getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(element)
                .list();
        assertThat(tasks).as(element).isNotEmpty();
        tasks.stream().limit(1).map(Task::getId).forEach(engine().getTaskService()::complete);
        stage().settle();
    }

    @Test
    default void whatAPersonDoesInCockpitIsCounted() {
        var key = deployed("everything");
        var moved = started(key);
        var deleted = started(key);
        engine().getRuntimeService()
                .createProcessInstanceModification(moved.id())
                .cancelAllForActivity("book")
                .startBeforeActivity("inner")
                .execute();
        agrees(key, new RunCount(2, 2, 0));
        assertThat(standing(key)).containsEntry("book", 1).containsEntry("inner", 3);

        engine().getRuntimeService().deleteProcessInstance(deleted.id(), "by hand");
        agrees(key, new RunCount(2, 1, 1));
        stage().cancels(moved);
        agrees(key, new RunCount(2, 0, 2));
        assertThat(standing(key)).isEmpty();
    }

    @Test
    default void aMovedRunCountsWhereItGoesOn() {
        var key = deployed("everything");
        var run = started(key);
        started(key);
        deploy(key, text("everything", key).replace("PT2H", "PT3H"));
        var versions = runtime().versions(key);
        transactions().run(() -> migration().migrate(List.of(run.id()), versions.get(1), versions.get(0)));

        agrees(versions.get(1));
        agrees(versions.get(0));
        assertThat(runs().of(key))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, new RunCount(2, 1, 0), 2, new RunCount(0, 1, 0)));
        assertThat(runs().byCascade()).containsEntry(key, new RunCount(2, 2, 0));
        stage().cancels(run);
        assertThat(runs().of(key)).containsEntry(2, new RunCount(0, 0, 1));
    }

    @Test
    default void incidentsAreToldByElementAndByCascade() {
        var key = deployed("everything");
        var run = started(key);
        var job = engine().getManagementService()
                .createJobQuery()
                .processInstanceId(run.id())
                .activityId("until")
                .singleResult();
        engine().getManagementService().setJobRetries(job.getId(), 0);

        agrees(key, new RunCount(1, 1, 0));
        assertThat(runtime().standing(version(key).definitionId())).contains(new Standing("until", 0, 1));
        assertThat(runtime().incidents()).containsEntry(key, 1);
    }

    @Test
    default void whatIsAmissIsPutRightNowAndThen() {
        var key = deployed("everything");
        started(key);
        stage().settle();
        var wrong = new Key(key, 1, "book", STANDING);
        counts().add(Map.of(wrong, 5L, new Key(key, 1, "nowhere", STANDING), 1L, new Key(key, 1, "", "active"), -1L));
        stage().settle();
        assertThat(counts().of(key, 1)).containsEntry(wrong, 6L);

        lastCounted(stage().now().minus(Duration.ofHours(5)));
        stage().only("recount");
        assertThat(counts().of(key, 1)).containsEntry(wrong, 6L);
        lastCounted(stage().now().minus(Duration.ofHours(7)));
        stage().only("recount");
        agrees(key, new RunCount(1, 1, 0));
    }

    private void lastCounted(Instant at) {
        stage().jdbc().sql("update recount set at = :at").param("at", sql(at)).update();
    }

    @Test
    default void runsFromBeforeAnUpgradeAreCounted() throws IOException {
        var key = deployed("everything");
        started(key);
        stage().cancels(started(key));
        Stream.of("element_count", "element_news")
                .forEach(table -> stage().jdbc().sql("delete from " + table).update());
        var migration = new ClassPathResource("db/migration/V17__run_counts.sql");
        for (var statement :
                migration.getContentAsString(StandardCharsets.UTF_8).split(";")) {
            if (statement.contains("insert into element_count")) {
                stage().jdbc().sql(statement).update();
            }
        }

        agrees(key, new RunCount(2, 1, 1));
    }

    private String deployed(String diagram) {
        var key = diagram + "-" + Ids.next();
        deploy("callee-" + key, text("callee", "callee-" + key));
        deploy(key, text(diagram, key));
        return key;
    }

    private void deploy(String key, String xml) {
        stage().deploy(key + ".bpmn", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String diagram, String key) {
        try {
            return new ClassPathResource("standing/" + diagram + ".bpmn")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("THE_KEY", key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run started(String key) {
        var customer = stage().customer(Channel.EMAIL);
        stage().happens(customer, key);
        return stage().run(customer);
    }

    private Cascade version(String key) {
        return runtime().versions(key).get(0);
    }

    private Map<String, Integer> standing(String key) {
        return runtime().standing(version(key).definitionId()).stream()
                .filter(standing -> standing.runs() > 0)
                .collect(toMap(Standing::element, Standing::runs));
    }

    private void agrees(String key, RunCount count) {
        agrees(version(key));
        agrees(version("callee-" + key));
        assertThat(runs().of(key)).isEqualTo(Map.of(1, count));
        assertThat(recounting().recount())
                .as("counts that a new count puts right")
                .isZero();
    }

    /** With what Camunda finds. */
    private void agrees(Cascade version) {
        var found = engine()
                .getManagementService()
                .createActivityStatisticsQuery(version.definitionId())
                .includeIncidents()
                .list()
                .stream()
                .collect(toMap(ActivityStatistics::getId, StandingsContract::standing));
        assertThat(runtime().standing(version.definitionId())).containsExactlyInAnyOrderElementsOf(found.values());
    }

    private static Standing standing(ActivityStatistics statistics) {
        return new Standing(
                statistics.getId(),
                statistics.getInstances(),
                statistics.getIncidentStatistics().stream().collect(summingInt(IncidentStatistics::getIncidentCount)));
    }
}
