package io.kaskad.cascades.web;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.Runs;
import io.kaskad.cascades.Standing;
import io.kaskad.cascades.Trails;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cascades")
class CascadesController {

    private final Cascades cascades;
    private final CascadeRuntime runtime;
    private final Runs runs;
    private final Trails trails;

    CascadesController(Cascades cascades, CascadeRuntime runtime, Runs runs, Trails trails) {
        this.cascades = cascades;
        this.runtime = runtime;
        this.runs = runs;
        this.trails = trails;
    }

    record CascadeView(
            String key,
            String name,
            int version,
            Instant deployedAt,
            @Nullable String startEvent,
            long activeRuns,
            int incidents) {}

    record VersionView(int version, Instant deployedAt, long activeRuns) {}

    @Schema(name = "CascadeStanding")
    record StandingView(int version, List<Standing> elements) {}

    @Schema(name = "CascadePasses")
    record PassesView(int version, Map<String, Long> elements) {}

    @GetMapping
    Page<CascadeView> list() {
        var active = runs.activeByDefinition();
        return Page.of(cascades.latest().stream().map(c -> view(c, active)).toList());
    }

    @GetMapping("/{key}")
    CascadeView find(@PathVariable String key) {
        return view(cascades.get(key), runs.activeByDefinition());
    }

    /** Counts the runs of all versions: those of old ones go on as well. */
    private CascadeView view(Cascade cascade, Map<String, Long> active) {
        var versions = runtime.versions(cascade.key());
        return new CascadeView(
                cascade.key(),
                cascade.name(),
                cascade.version(),
                cascade.deployedAt(),
                cascade.startEvent(),
                versions.stream()
                        .mapToLong(v -> active.getOrDefault(v.definitionId(), 0L))
                        .sum(),
                versions.stream()
                        .mapToInt(v -> runtime.incidents(v.definitionId()))
                        .sum());
    }

    @GetMapping("/{key}/versions")
    Page<VersionView> versions(@PathVariable String key) {
        var active = runs.activeByDefinition();
        var found = runtime.versions(key);
        if (found.isEmpty()) {
            throw Refused.notFound("cascade", key);
        }
        return Page.of(found.stream()
                .map(v -> new VersionView(v.version(), v.deployedAt(), active.getOrDefault(v.definitionId(), 0L)))
                .toList());
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

    @GetMapping("/{key}/passes")
    PassesView passes(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        var cascade = cascades.get(key, version);
        return new PassesView(cascade.version(), trails.passes(cascade.definitionId()));
    }
}
