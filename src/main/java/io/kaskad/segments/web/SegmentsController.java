package io.kaskad.segments.web;

import io.kaskad.segments.Audience;
import io.kaskad.segments.Condition;
import io.kaskad.segments.HeadCount;
import io.kaskad.segments.Segment;
import io.kaskad.segments.Segments;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/segments")
class SegmentsController {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.-]{0,99}";

    private final Segments segments;
    private final HeadCount headCount;

    SegmentsController(Segments segments, HeadCount headCount) {
        this.segments = segments;
        this.headCount = headCount;
    }

    /** @param version the one that was changed; left out for a new segment */
    @Schema(name = "SegmentToSave")
    record Body(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Valid Condition condition,
            boolean tracked,
            @Nullable Integer version) {}

    @Schema(name = "ConditionToCount")
    record Counting(@NotNull @Valid Condition condition) {}

    @GetMapping
    List<Segment> all() {
        return segments.all();
    }

    @GetMapping("/{id}")
    Segment find(@PathVariable String id) {
        return segments.get(id);
    }

    @PutMapping("/{id}")
    Segment save(@PathVariable String id, @Valid @RequestBody Body body, Principal by) {
        if (!id.matches(ID)) {
            throw Refused.invalid(
                    "A segment's id has up to 100 Latin letters, digits, dots, dashes and underscores, and begins with a letter or a digit.");
        }
        var wanted = new Segments.Wanted(body.name(), body.condition(), body.tracked());
        return segments.save(id, wanted, body.version(), by.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        if (!segments.remove(id)) {
            throw Refused.notFound("segment", id);
        }
    }

    /** How many customers meet a condition now, and some of them. */
    @PostMapping("/count")
    Audience.Counted count(@Valid @RequestBody Counting body) {
        return headCount.of(body.condition());
    }
}
