package io.kaskad.customers.web;

import io.kaskad.customers.Topics;
import io.kaskad.customers.Topics.Topic;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The topics customers choose among. */
@RestController
@RequestMapping("/api/topics")
class TopicsController {

    private final Topics topics;

    TopicsController(Topics topics) {
        this.topics = topics;
    }

    @Schema(name = "TopicToSave")
    record Body(
            @NotBlank @Size(max = 200) String titleEn,
            @NotBlank @Size(max = 200) String titleRu,
            @Nullable Integer position) {}

    @GetMapping
    List<Topic> all() {
        return topics.all();
    }

    @PutMapping("/{name}")
    List<Topic> save(@PathVariable @Size(max = 100) String name, @Valid @RequestBody Body body) {
        if (name.isBlank() || name.equals("*") || name.length() > 100) {
            throw Refused.invalid("A topic's name has between 1 and 100 characters, and is not *.");
        }
        topics.save(new Topic(name, body.titleEn(), body.titleRu(), body.position() == null ? 0 : body.position()));
        return all();
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name) {
        if (!topics.remove(name)) {
            throw Refused.notFound("topic", name);
        }
    }
}
