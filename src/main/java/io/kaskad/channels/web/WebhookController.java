package io.kaskad.channels.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.channels.Call;
import io.kaskad.channels.Carriers;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Where providers report. Answered only after what they say has been kept. */
@RestController
class WebhookController {

    private static final Logger log = LoggerFactory.getLogger(WebhookController.class);

    private final Carriers carriers;
    private final Receipts receipts;
    private final Hearings hearings;

    WebhookController(Carriers carriers, Receipts receipts, Hearings hearings) {
        this.carriers = carriers;
        this.receipts = receipts;
        this.hearings = hearings;
    }

    @RequestMapping(
            path = "/webhooks/{provider}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> report(@PathVariable String provider, HttpServletRequest request) throws IOException {
        var reporting = carriers.find(provider)
                .map(carrier -> carrier.provider() instanceof Reporting one ? one : null)
                .orElseThrow(() -> Refused.notFound("webhook", provider));
        var report = reporting.read(call(request));
        if (report instanceof Report.Told told) {
            keep(told);
            return ResponseEntity.ok().contentType(typeOf(told.answer())).body(told.answer());
        }
        if (report instanceof Report.Malformed malformed) {
            log.warn("Provider {} reported something we cannot read: {}", provider, malformed.detail());
            return ResponseEntity.badRequest().build();
        }
        log.warn("A report under the name of provider {} was not signed as it must be", provider);
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }

    /** Never HTML: some providers want back what stands in the call. */
    private static MediaType typeOf(@Nullable String answer) {
        return answer != null && answer.startsWith("{") ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN;
    }

    /** One after the other: if the second fails, the provider calls again, and what is kept already is ignored. */
    private void keep(Report.Told told) {
        receipts.accept(told.receipts());
        hearings.accept(told.heard());
    }

    private static Call call(HttpServletRequest request) throws IOException {
        var headers = new TreeMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return new Call(
                request.getMethod(),
                query(request),
                headers,
                request.getInputStream().readAllBytes());
    }

    /** Of the URL only: asking the request for parameters would read the body. */
    private static Map<String, List<String>> query(HttpServletRequest request) {
        var query = request.getQueryString();
        var parameters = new TreeMap<String, List<String>>();
        if (query != null) {
            UriComponentsBuilder.fromUriString("?" + query)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(
                            decoded(name),
                            values.stream().map(WebhookController::decoded).toList()));
        }
        return parameters;
    }

    private static String decoded(@Nullable String text) {
        return text == null ? "" : URLDecoder.decode(text, UTF_8);
    }
}
