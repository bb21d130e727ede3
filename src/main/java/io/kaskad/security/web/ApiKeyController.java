package io.kaskad.security.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaskad.security.ApiKey;
import io.kaskad.security.ApiKeys;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, lists and revokes API keys; for administrators who are logged in. */
@RestController
@RequestMapping("/api/keys")
class ApiKeyController {

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewKey make(@Valid @RequestBody Wish wish) {
        var made = keys.make(wish.name());
        return new NewKey(made.key(), made.secret());
    }

    @GetMapping
    Page<ApiKey> all() {
        return Page.of(keys.all());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        if (!keys.revoke(id)) {
            throw Refused.notFound("API key", id);
        }
    }

    /** What a new key shall be called; the name shows in the log of changes. */
    record Wish(
            @NotNull
            @Pattern(
                    regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}",
                    message = "must have 1 to 60 letters, digits, spaces, dots, hyphens or underscores")
            String name) {}

    /**
     * A new key.
     *
     * @param key what the machine sends; it is shown this once
     */
    record NewKey(@JsonUnwrapped ApiKey shown, String key) {}
}
