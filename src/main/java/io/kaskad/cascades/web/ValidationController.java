package io.kaskad.cascades.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.cascades.CheckingDiagrams;
import io.kaskad.cascades.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells what is wrong with a diagram before anybody deploys it. */
@RestController
class ValidationController {

    private final CheckingDiagrams checking;

    ValidationController(CheckingDiagrams checking) {
        this.checking = checking;
    }

    @Schema(name = "DiagramToValidate")
    record Body(@NotNull String xml) {}

    record FindingsView(List<Finding> findings) {}

    @PostMapping("/api/cascades/{key}/validate")
    FindingsView validate(@PathVariable String key, @Valid @RequestBody Body body) {
        return new FindingsView(checking.findings(body.xml().getBytes(UTF_8), key));
    }
}
