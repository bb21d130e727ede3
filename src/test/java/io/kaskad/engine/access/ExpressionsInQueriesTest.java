package io.kaskad.engine.access;

import static io.kaskad.testing.RunningKaskad.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;

/** No expression in a query is ever evaluated, wherever it hides. */
@RunningKaskad
@TestPropertySource(properties = "logging.level.org.camunda.bpm.engine.context=OFF")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpressionsInQueriesTest {

    private static final String REFUSAL = "must not contain expressions";
    private static final String TRIP = "${tripwire.incrementAndGet()}";

    @LocalServerPort
    int port;

    @Autowired
    AtomicInteger tripwire;

    @Autowired
    ObjectMapper json;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private Visitor visitor;

    @TestConfiguration(proxyBeanMethods = false)
    static class Wired {

        @Bean
        AtomicInteger tripwire() {
            return new AtomicInteger();
        }
    }

    @BeforeEach
    void logInOnce() {
        tripwire.set(0);
        if (visitor == null) {
            visitor = Visitor.administrator(port);
            visitor.get("/camunda/api/admin/auth/user/default");
        }
    }

    static Stream<String> queries() {
        return Stream.of(
                        "assigneeExpression",
                        "candidateGroupsExpression",
                        "processInstanceBusinessKeyLikeExpression",
                        "dueDateExpression")
                .map("{\"%s\":\"${tripwire.incrementAndGet()}\"}"::formatted)
                .flatMap(query -> Stream.of(
                        query,
                        "{\"orQueries\":[" + query + "]}",
                        "{\"assignee\":\"admin\",\"orQueries\":[{\"owner\":\"a\"}," + query + "]}"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void areNotEvaluatedWhenAsked(String query) {
        for (var path : new String[] {"", "/count"}) {
            assertRefused(Visitor.at(port).post("/engine-rest/task" + path, query, Visitor.bearer(KEY)));
            assertRefused(visitor.post("/camunda/api/engine/engine/default/task" + path, query, visitor.engineToken()));
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void areNotEvaluatedWhenAddedToAFilter(String query) throws IOException {
        var filter = createFilter("{}");
        for (var what : new String[] {"list", "count"}) {
            assertRefused(
                    Visitor.at(port).post("/engine-rest/filter/" + filter + "/" + what, query, Visitor.bearer(KEY)));
            assertRefused(visitor.post(
                    "/camunda/api/engine/engine/default/filter/" + filter + "/" + what, query, visitor.engineToken()));
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void areNotEvaluatedWhenStoredInAFilter(String query) throws IOException {
        var filter = createFilter(query);
        if (filter == null) {
            return; // refused already; those nested are not
        }
        for (var what : new String[] {"list", "count"}) {
            var path = "/engine-rest/filter/" + filter + "/" + what;
            assertRefused(Visitor.at(port).get(path, Visitor.bearer(KEY)));
            assertRefused(Visitor.at(port).post(path, "{\"unassigned\":true}", Visitor.bearer(KEY)));
            assertRefused(visitor.get("/camunda/api/engine/engine/default/filter/" + filter + "/" + what));
        }
    }

    /** This one answers 400 to everything that goes wrong, without a reason. */
    @ParameterizedTest
    @MethodSource("queries")
    void areNotEvaluatedForASingleResult(String query) throws IOException {
        var filter = createFilter("{}");
        var path = "/engine-rest/filter/" + filter + "/singleResult";
        assertThat(Visitor.at(port).post(path, query, Visitor.bearer(KEY)).statusCode())
                .isEqualTo(400);
        assertThat(tripwire).hasValue(0);
    }

    @Test
    void areNotEvaluatedForJavaEither() {
        assertRefused(tasks.createTaskQuery().or().taskAssigneeExpression(TRIP).endOr());
        assertRefused(tasks.createTaskQuery()
                .or()
                .taskOwner("a")
                .endOr()
                .or()
                .taskAssigneeExpression(TRIP)
                .endOr());
        var filter = filters.newTaskFilter("java")
                .setQuery(tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(TRIP)
                        .endOr());
        filters.saveFilter(filter);
        assertThatThrownBy(() -> filters.list(filter.getId())).hasMessageContaining(REFUSAL);
        assertThatThrownBy(() -> filters.count(filter.getId())).hasMessageContaining(REFUSAL);
        assertThat(tripwire).hasValue(0);
    }

    @Test
    void areNotEvaluatedInsideACommand() {
        engine.getCommandExecutorTxRequired().execute(context -> {
            var query = (TaskQueryImpl)
                    new TaskQueryImpl().or().taskAssigneeExpression(TRIP).endOr();
            assertThatThrownBy(() -> query.evaluateExpressionsAndExecuteList(context, null))
                    .hasMessageContaining(REFUSAL);
            var plain = (TaskQueryImpl) new TaskQueryImpl().taskAssigneeExpression(TRIP);
            assertThatThrownBy(() -> plain.evaluateExpressionsAndExecuteCount(context))
                    .hasMessageContaining(REFUSAL);
            return null;
        });
        assertThat(tripwire).hasValue(0);
    }

    @Test
    void leaveQueriesWithValuesAlone() {
        var query = "{\"orQueries\":[{\"assignee\":\"admin\"},{\"owner\":\"admin\"}]}";
        assertThat(Visitor.at(port)
                        .post("/engine-rest/task", query, Visitor.bearer(KEY))
                        .body())
                .isEqualTo("[]");
    }

    private String createFilter(String query) throws IOException {
        var filter = "{\"resourceType\":\"Task\",\"name\":\"f\",\"owner\":\"admin\",\"query\":%s}".formatted(query);
        var answer = Visitor.at(port).post("/engine-rest/filter/create", filter, Visitor.bearer(KEY));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        assertThat(tripwire).hasValue(0);
        return answer.statusCode() == 400
                ? null
                : json.readTree(answer.body()).get("id").asText();
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(tripwire).hasValue(0);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).containsIgnoringCase("expressions");
    }

    private static void assertRefused(TaskQuery query) {
        assertThatThrownBy(query::list).hasMessageContaining(REFUSAL);
        assertThatThrownBy(query::count).hasMessageContaining(REFUSAL);
        assertThatThrownBy(() -> {
                    Task ignored = query.singleResult();
                })
                .hasMessageContaining(REFUSAL);
    }
}
