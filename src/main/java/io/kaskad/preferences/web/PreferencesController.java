package io.kaskad.preferences.web;

import io.kaskad.customers.Consent.Subject;
import io.kaskad.customers.Proof;
import io.kaskad.preferences.Choices;
import io.kaskad.preferences.Preferences;
import io.kaskad.tracking.Tracking;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What customers want to get, and unsubscribing by one click (RFC 8058). A GET only asks, because scanners follow links; a POST
 * from a mail program or from our page does it. The token is all the proof there is: no session, no cookie.
 */
@Hidden
@RestController
class PreferencesController {

    /** Changes with what the pages say. */
    private static final String TEXT_VERSION = "preferences 1";

    private final Tracking links;
    private final Preferences preferences;

    PreferencesController(Tracking links, Preferences preferences) {
        this.links = links;
        this.preferences = preferences;
    }

    @GetMapping("/u/{token}")
    ResponseEntity<String> ask(@PathVariable String token, HttpServletRequest request) {
        var choices = links.unsubscribes(token).flatMap(preferences::of);
        var texts = texts(choices, request);
        return choices.map(known -> PreferencesPage.asking(texts, known)).orElseGet(() -> PreferencesPage.gone(texts));
    }

    /** Without an action it is a mail program's one click. */
    @PostMapping("/u/{token}")
    ResponseEntity<String> say(
            @PathVariable String token,
            @RequestParam(name = PreferencesPage.ACTION, defaultValue = "") String action,
            HttpServletRequest request) {
        var message = links.unsubscribes(token);
        var texts = texts(message.flatMap(preferences::of), request);
        return switch (action) {
            case "choose" ->
                answer(message.filter(id -> preferences.choose(id, wanted(request), proof(request))), texts, "choose");
            case "stop" -> answer(message.filter(id -> preferences.stop(id, proof(request))), texts, "stop");
            default -> answer(message.filter(id -> preferences.unsubscribe(id, proof(request))), texts, "one");
        };
    }

    /** Not by Spring, which would part them at commas. */
    private static Set<Subject> wanted(HttpServletRequest request) {
        var boxes = request.getParameterValues(PreferencesPage.WANTED);
        return PreferencesPage.read(boxes == null ? List.of() : List.of(boxes));
    }

    private static ResponseEntity<String> answer(Optional<UUID> done, Texts texts, String what) {
        var text = what.equals("choose") ? "choose.doneText" : what + ".text";
        return done.isPresent() ? PreferencesPage.done(texts, what + ".done", text, true) : PreferencesPage.gone(texts);
    }

    @GetMapping("/u/confirm/{token}")
    ResponseEntity<String> askToConfirm(@PathVariable String token, HttpServletRequest request) {
        var choices = links.confirms(token).flatMap(preferences::of);
        var texts = texts(choices, request);
        return choices.isPresent() ? PreferencesPage.confirming(texts) : PreferencesPage.gone(texts);
    }

    @PostMapping("/u/confirm/{token}")
    ResponseEntity<String> confirm(@PathVariable String token, HttpServletRequest request) {
        var message = links.confirms(token);
        var texts = texts(message.flatMap(preferences::of), request);
        return message.filter(id -> preferences.confirm(id, proof(request))).isPresent()
                ? PreferencesPage.done(texts, "confirm.done", "confirm.doneText", false)
                : PreferencesPage.gone(texts);
    }

    private static Texts texts(Optional<Choices> choices, HttpServletRequest request) {
        @Nullable String locale = choices.map(Choices::locale).orElse(null);
        return Texts.in(locale, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The token is not part of it: who has it can speak for the customer. */
    private static Proof proof(HttpServletRequest request) {
        return new Proof(TEXT_VERSION, request.getRemoteAddr(), "/u");
    }
}
