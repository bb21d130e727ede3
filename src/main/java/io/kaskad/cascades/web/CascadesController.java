package io.kaskad.cascades.web;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.DeploymentNotes;
import io.kaskad.cascades.DeploymentNotes.Note;
import io.kaskad.cascades.Pausing;
import io.kaskad.cascades.RunCounts;
import io.kaskad.cascades.RunCounts.RunCount;
import io.kaskad.cascades.Standing;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cascades")
class CascadesController {

    private final Cascades cascades;
    private final Pausing pausing;
    private final CascadeRuntime runtime;
    private final RunCounts runs;
    private final DeploymentNotes notes;

    CascadesController(
            Cascades cascades, Pausing pausing, CascadeRuntime runtime, RunCounts runs, DeploymentNotes notes) {
        this.cascades = cascades;
        this.pausing = pausing;
        this.runtime = runtime;
        this.runs = runs;
        this.notes = notes;
    }

    record CascadeView(
            String key,
            String name,
            int version,
            Instant deployedAt,
            @Nullable String startEvent,
            long activeRuns,
            int incidents,
            boolean paused) {}

    /**
     * One version.
     *
     * @param deployedBy null if it came with the application, or by the engine's own REST
     * @param overridden why it was deployed although a story came out otherwise; null if none did
     * @param startedRuns how many runs began in it, but for those removed before this was counted
     * @param endedRuns how many have ended in it, whichever way
     */
    record VersionView(
            int version,
            Instant deployedAt,
            @Nullable String deployedBy,
            @Nullable String comment,
            @Nullable String overridden,
            long activeRuns,
            long startedRuns,
            long endedRuns) {}

    @Schema(name = "CascadeStanding")
    record StandingView(int version, List<Standing> elements) {}

    @GetMapping
    Page<CascadeView> list() {
        var counts = runs.byCascade();
        var incidents = runtime.incidents();
        return Page.of(cascades.latest().stream()
                .map(cascade -> view(cascade, counts, incidents))
                .toList());
    }

    @GetMapping("/{key}")
    CascadeView find(@PathVariable String key) {
        return view(cascades.get(key), runs.byCascade(), runtime.incidents());
    }

    /** Counts the runs of all versions: those of old ones go on as well. */
    private CascadeView view(Cascade cascade, Map<String, RunCount> counts, Map<String, Integer> incidents) {
        return new CascadeView(
                cascade.key(),
                cascade.name(),
                cascade.version(),
                cascade.deployedAt(),
                cascade.startEvent(),
                counts.getOrDefault(cascade.key(), RunCount.NONE).active(),
                incidents.getOrDefault(cascade.key(), 0),
                cascades.paused(cascade.key()));
    }

    @GetMapping("/{key}/versions")
    Page<VersionView> versions(@PathVariable String key) {
        var counts = runs.of(key);
        var found = runtime.versions(key);
        if (found.isEmpty()) {
            throw Refused.notFound("cascade", key);
        }
        var said = notes.of(found.stream().map(Cascade::definitionId).toList());
        return Page.of(found.stream()
                .map(v -> version(v, said.get(v.definitionId()), counts.getOrDefault(v.version(), RunCount.NONE)))
                .toList());
    }

    private static VersionView version(Cascade version, @Nullable Note note, RunCount runs) {
        return new VersionView(
                version.version(),
                version.deployedAt(),
                note == null ? null : note.deployedBy(),
                note == null ? null : note.comment(),
                note == null ? null : note.overridden(),
                runs.active(),
                runs.started(),
                runs.ended());
    }

    @GetMapping(path = "/{key}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] xml(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        return runtime.xml(cascades.get(key, version).definitionId());
    }

    @GetMapping("/{key}/standing")
    StandingView standing(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        var cascade = cascades.get(key, version);
        return new StandingView(cascade.version(), runtime.standing(cascade.definitionId()));
    }

    @PostMapping("/{key}/pause")
    CascadeView pause(@PathVariable String key, Principal user) {
        pausing.pause(key, user.getName());
        return find(key);
    }

    @PostMapping("/{key}/resume")
    CascadeView resume(@PathVariable String key) {
        pausing.resume(key);
        return find(key);
    }
}
