package io.kaskad.segments.web;

import io.kaskad.segments.DateRule;
import io.kaskad.segments.DateRules;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events that come with the days. */
@RestController
@RequestMapping("/api/date-rules")
class DateRulesController {

    private final DateRules rules;

    DateRulesController(DateRules rules) {
        this.rules = rules;
    }

    @Schema(name = "DateRuleToRemove")
    record Removing(@NotBlank String event) {}

    @GetMapping
    List<DateRule> all() {
        return rules.all();
    }

    /** Makes the rule for its event, or puts it in place of the one there is. */
    @PutMapping
    List<DateRule> save(@Valid @RequestBody DateRule rule, Principal by) {
        rules.save(rule, by.getName());
        return all();
    }

    /** Names of events may have any characters, so the name is not part of the path. */
    @PostMapping("/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Valid @RequestBody Removing body) {
        if (!rules.remove(body.event())) {
            throw Refused.notFound("rule for the event", body.event());
        }
    }
}
