package io.kaskad.content;

import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a template, ready to be rendered many times. */
record CompiledTemplate(
        @Nullable LiquidText subject,
        LiquidText body,
        @Nullable LiquidText markup,
        @Nullable LiquidText extras) {

    static CompiledTemplate of(TemplateVersion version) throws LiquidProblem {
        var locale = version.key().asLocale();
        return new CompiledTemplate(
                version.subject() == null
                        ? null
                        : LiquidText.parsed("subject", version.subject(), LiquidDialect.PLAIN, locale),
                LiquidText.parsed("txt", version.body(), LiquidDialect.PLAIN, locale),
                version.markup() == null ? null : markup(version.markup(), version.key()),
                version.extras() == null
                        ? null
                        : LiquidText.parsed("json", version.extras(), LiquidDialect.JSON, locale));
    }

    private static LiquidText markup(String source, TemplateVersion.Key key) throws LiquidProblem {
        var locale = key.asLocale();
        if (!Mjml.looksLike(source)) {
            return LiquidText.parsed("html", source, LiquidDialect.HTML, locale);
        }
        // first as it was written, so that a problem names the author's line
        LiquidText.parsed("mjml", source, LiquidDialect.HTML, locale);
        return LiquidText.parsed("mjml", Mjml.html(source, locale), LiquidDialect.HTML, locale);
    }

    Text rendered(Map<String, Object> model, UUID message, Collection<String> own, TrackedMarkup tracked)
            throws LiquidProblem {
        return new Text(
                subject == null ? null : oneLine(subject.rendered(model)),
                body.rendered(model),
                markup == null ? null : tracked.tracked(markup.rendered(model), message, own),
                extras == null ? Extras.NONE : tracked.tracked(ExtrasJson.read(extras.rendered(model)), message));
    }

    /** A line break in a subject would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
