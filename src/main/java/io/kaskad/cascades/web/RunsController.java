package io.kaskad.cascades.web;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import io.kaskad.cascades.StartingRuns;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RunsController {

    private final Runs runs;
    private final StartingRuns starting;
    private final Cascades cascades;
    private final CascadeRuntime runtime;
    private final RunViews views;

    RunsController(Runs runs, StartingRuns starting, Cascades cascades, CascadeRuntime runtime, RunViews views) {
        this.runs = runs;
        this.starting = starting;
        this.cascades = cascades;
        this.runtime = runtime;
        this.views = views;
    }

    @Schema(name = "NewRun")
    record Start(
            @NotBlank @Size(max = 200) String customer,
            @Nullable Map<String, Object> properties) {}

    @PostMapping("/api/cascades/{key}/runs")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<RunView> start(
            @PathVariable String key,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody Start body) {
        var properties = body.properties() == null ? Map.<String, Object>of() : body.properties();
        var run = starting.start(key, body.customer(), properties, checked(idempotencyKey));
        return ResponseEntity.created(URI.create("/api/runs/" + run.id())).body(views.of(run));
    }

    private static String checked(@Nullable String idempotencyKey) {
        if (idempotencyKey == null) {
            return Ids.next().toString();
        }
        if (idempotencyKey.isBlank() || idempotencyKey.length() > 200) {
            throw Refused.invalid("Idempotency-Key must have between 1 and 200 characters.");
        }
        return idempotencyKey;
    }

    @GetMapping("/api/runs")
    Page<RunView> list(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String cascade,
            @RequestParam(required = false) Run.@Nullable State state,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = new Runs.Wanted(customer, cascade, state, standingAt(cascade, version, element));
        return runs.list(wanted, Cursor.decoded(cursor), Page.limit(limit)).map(views::of);
    }

    private @Nullable List<String> standingAt(
            @Nullable String cascade, @Nullable Integer version, @Nullable String element) {
        if (element == null && version != null) {
            throw Refused.invalid("To look for runs of a version, name the element they stand at as well.");
        }
        if (element == null) {
            return null;
        }
        if (cascade == null) {
            throw Refused.invalid("To look for runs at an element, name the cascade as well.");
        }
        return runtime.runsAt(cascades.get(cascade, version).definitionId(), element);
    }

    @PostMapping("/api/runs/{id}/cancel")
    RunView cancel(@PathVariable String id) {
        starting.cancel(id);
        return views.of(runs.find(id).orElseThrow());
    }
}
