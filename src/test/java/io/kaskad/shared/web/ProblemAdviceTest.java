package io.kaskad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clients are told whether it is worth trying again. */
class ProblemAdviceTest {

    private final MockMvcTester web = MockMvcTester.of(
            List.of(new Failing()),
            server -> server.setControllerAdvice(new ProblemAdvice()).build());

    @Test
    void whileTheDatabaseIsAwayClientsTryAgain() {
        assertThat(web.get().uri("/away"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("Try again in a few seconds");
    }

    @Test
    void whatIsWrongHereIsNotTheirs() {
        assertThat(web.get().uri("/wrong"))
                .hasStatus(500)
                .doesNotContainHeader("Retry-After")
                .bodyText()
                .contains("server's log");
    }

    @RestController
    static class Failing {

        @GetMapping("/away")
        String away() {
            throw new DataAccessResourceFailureException("away", new SQLTransientConnectionException());
        }

        @GetMapping("/wrong")
        String wrong() {
            throw new IllegalStateException("wrong");
        }
    }
}
