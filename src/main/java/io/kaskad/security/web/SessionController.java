package io.kaskad.security.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who is logged in. */
@RestController
class SessionController {

    private final String version;
    private final int timeLapse;

    SessionController(ObjectProvider<BuildProperties> build, @Value("${kaskad.time-lapse:1}") int timeLapse) {
        var properties = build.getIfAvailable();
        this.version = properties == null ? "dev" : properties.getVersion();
        this.timeLapse = timeLapse;
    }

    @GetMapping("/api/session")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Session.class)))
    ResponseEntity<?> session(@Nullable Principal user) {
        return user == null
                ? ResponseEntity.of(notLoggedIn()).build()
                : ResponseEntity.ok(new Session(user.getName(), version, timeLapse));
    }

    private static ProblemDetail notLoggedIn() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNAUTHORIZED, "Nobody is logged in. POST username and password to /login.");
    }

    /**
     * Who is logged in where.
     *
     * @param timeLapse how many times faster waits pass than they say
     */
    record Session(String user, String version, int timeLapse) {}
}
