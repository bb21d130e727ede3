package io.kaskad.operations.web;

import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.RunMigration;
import io.kaskad.operations.AskingForOperations;
import io.kaskad.operations.Operation;
import io.kaskad.operations.Operations;
import io.kaskad.operations.RunResults;
import io.kaskad.operations.RunResults.Result;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OperationsController {

    private final AskingForOperations asking;
    private final Operations operations;
    private final RunResults results;
    private final Cascades cascades;
    private final RunMigration migration;

    OperationsController(
            AskingForOperations asking,
            Operations operations,
            RunResults results,
            Cascades cascades,
            RunMigration migration) {
        this.asking = asking;
        this.operations = operations;
        this.results = results;
        this.cascades = cascades;
        this.migration = migration;
    }

    /**
     * An operation.
     *
     * @param from the number of the version whose runs are moved; null where none are
     * @param to the number of the version they are moved to
     */
    @Schema(name = "Operation")
    record OperationView(
            UUID id,
            Operation.Kind kind,
            String cascade,
            @Nullable Integer from,
            @Nullable Integer to,
            Operation.State state,
            long total,
            long done,
            long failed,
            Instant startedAt,
            String startedBy,
            @Nullable Instant endedAt) {

        static OperationView of(Operation operation) {
            return new OperationView(
                    operation.id(),
                    operation.kind(),
                    operation.cascade(),
                    number(operation.from()),
                    number(operation.to()),
                    operation.state(),
                    operation.total(),
                    operation.done(),
                    operation.failed(),
                    operation.startedAt(),
                    operation.startedBy(),
                    operation.endedAt());
        }

        private static @Nullable Integer number(Operation.@Nullable Version version) {
            return version == null ? null : version.number();
        }
    }

    @Schema(name = "Versions")
    record FromTo(@NotNull Integer from, @NotNull Integer to) {}

    @PostMapping("/api/cascades/{key}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    OperationView stop(@PathVariable String key, Principal user) {
        return OperationView.of(asking.stop(key, user.getName()));
    }

    @PostMapping("/api/cascades/{key}/migrations/preview")
    RunMigration.Plan preview(@PathVariable String key, @Valid @RequestBody FromTo versions) {
        return migration.plan(
                cascades.get(key, versions.from()).definitionId(),
                cascades.get(key, versions.to()).definitionId());
    }

    @PostMapping("/api/cascades/{key}/migrations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    OperationView migrate(@PathVariable String key, @Valid @RequestBody FromTo versions, Principal user) {
        return OperationView.of(asking.migrate(key, versions.from(), versions.to(), user.getName()));
    }

    @GetMapping("/api/cascades/{key}/operations")
    Page<OperationView> list(@PathVariable String key) {
        return Page.of(operations.of(key).stream().map(OperationView::of).toList());
    }

    @GetMapping("/api/operations/{id}")
    OperationView find(@PathVariable UUID id) {
        return OperationView.of(asking.get(id));
    }

    @PostMapping("/api/operations/{id}/cancel")
    OperationView cancel(@PathVariable UUID id) {
        return OperationView.of(asking.breakOff(id));
    }

    @GetMapping("/api/operations/{id}/runs")
    Page<Result> results(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean failed,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        asking.get(id);
        var after = Cursor.decoded(cursor);
        var found = results.of(id, failed, after == null ? "" : after.id(), Page.limit(limit) + 1);
        return Page.cut(found, limit, result -> new Cursor(Instant.EPOCH, result.run()));
    }
}
