package io.kaskad.drafts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.drafts.Draft;
import io.kaskad.drafts.DraftChanged;
import io.kaskad.drafts.DraftOpened;
import io.kaskad.drafts.Drafts;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DraftsController {

    /** What can be the id of a process. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private final Drafts drafts;
    private final Cascades cascades;
    private final CascadeRuntime runtime;
    private final ApplicationEventPublisher publisher;

    DraftsController(Drafts drafts, Cascades cascades, CascadeRuntime runtime, ApplicationEventPublisher publisher) {
        this.drafts = drafts;
        this.cascades = cascades;
        this.runtime = runtime;
        this.publisher = publisher;
    }

    @Schema(name = "Draft")
    record DraftView(
            String key,
            String name,
            String xml,
            long version,
            @Nullable Integer basedOn,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy) {

        static DraftView of(Draft draft) {
            return new DraftView(
                    draft.key(),
                    draft.name(),
                    draft.xml(),
                    draft.version(),
                    draft.basedOn(),
                    draft.updatedAt(),
                    draft.updatedBy());
        }
    }

    record DraftSaving(
            @NotBlank @Size(max = 255) String name,
            @NotBlank String xml,
            @NotNull Long version,
            @Nullable Integer basedOn) {}

    @GetMapping("/api/drafts")
    Page<Draft.Stamp> list() {
        return Page.of(drafts.list());
    }

    /** Without a draft, what the newest version looks like: version 0 of a draft that is yet to be saved. */
    @GetMapping("/api/cascades/{key}/draft")
    DraftView find(@PathVariable String key) {
        var draft = drafts.find(key).map(DraftView::of).orElseGet(() -> begun(key));
        publisher.publishEvent(new DraftOpened(key));
        return draft;
    }

    private DraftView begun(String key) {
        var cascade = cascades.find(key).orElseThrow(() -> Refused.notFound("draft or cascade", key));
        var xml = new String(runtime.xml(cascade.definitionId()), UTF_8);
        return new DraftView(key, cascade.name(), xml, 0, cascade.version(), null, null);
    }

    @PutMapping("/api/cascades/{key}/draft")
    Draft.Stamp save(@PathVariable String key, @Valid @RequestBody DraftSaving saving, Principal user) {
        if (!KEY.matcher(key).matches()) {
            throw Refused.invalid("The key of a cascade begins with a letter and has up to 100 letters, digits, dots,"
                    + " hyphens and underscores.");
        }
        return drafts.save(
                new Drafts.Saving(key, saving.name(), saving.xml(), saving.basedOn(), user.getName()),
                saving.version());
    }

    @DeleteMapping("/api/cascades/{key}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @RequestParam long version) {
        drafts.remove(key, version);
    }

    @ExceptionHandler
    ProblemDetail changed(DraftChanged changed) {
        return Conflicts.problem(changed);
    }
}
