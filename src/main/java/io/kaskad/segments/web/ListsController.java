package io.kaskad.segments.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.segments.Lists;
import io.kaskad.segments.Lists.CustomerList;
import io.kaskad.segments.Lists.Put;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/lists")
class ListsController {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.-]{0,99}";

    private final Lists lists;

    ListsController(Lists lists) {
        this.lists = lists;
    }

    @Schema(name = "ListToSave")
    record Body(@NotBlank @Size(max = 200) String name) {}

    @GetMapping
    List<CustomerList> all() {
        return lists.all();
    }

    @PutMapping("/{id}")
    CustomerList save(@PathVariable String id, @Valid @RequestBody Body body, Principal by) {
        if (!id.matches(ID)) {
            throw Refused.invalid(
                    "A list's id has up to 100 Latin letters, digits, dots, dashes and underscores, and begins with a letter or a digit.");
        }
        return lists.save(id, body.name(), by.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        if (!lists.remove(id)) {
            throw Refused.notFound("list", id);
        }
    }

    /** The customers on it are those of these ids, one a line, and nobody else. */
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @PutMapping(path = "/{id}/members", consumes = MediaType.TEXT_PLAIN_VALUE)
    Put replace(@PathVariable String id, InputStream ids, Principal by) throws IOException {
        lists.get(id);
        // read before the transaction, which must not wait for a slow client
        var file = Files.createTempFile("list", ".txt");
        try {
            Files.copy(ids, file, StandardCopyOption.REPLACE_EXISTING);
            return replace(id, file, by);
        } finally {
            Files.delete(file);
        }
    }

    private Put replace(String id, Path file, Principal by) throws IOException {
        try (var lines = Files.lines(file, UTF_8)) {
            return lists.replace(
                    id, lines.map(String::strip).filter(line -> !line.isEmpty() && line.indexOf(0) < 0), by.getName());
        } catch (UncheckedIOException e) {
            throw Refused.invalid("The ids must be text in UTF-8, one a line.");
        }
    }
}
