package io.kaskad.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaskad.channels.OutboundMessage.Approved;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What goes along with a text, as its template's {@code json} part has it once it is rendered. Empty addresses are none. */
final class ExtrasJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String PART = "json";

    private ExtrasJson() {}

    private record Said(
            @Nullable String link,
            @Nullable String image,
            @Nullable List<SaidButton> buttons,
            @Nullable List<String> attachments,
            @Nullable SaidApproved approved) {}

    private record SaidButton(
            @Nullable String text, @Nullable String link) {}

    private record SaidApproved(
            @Nullable String name,
            @Nullable String language,
            @Nullable List<String> parameters) {}

    static Extras read(String rendered) throws LiquidProblem {
        var said = said(rendered);
        return new Extras(
                uri("link", said.link()),
                uri("image", said.image()),
                buttons(Objects.requireNonNullElse(said.buttons(), List.of())),
                uris(Objects.requireNonNullElse(said.attachments(), List.of())),
                approved(said.approved()));
    }

    /** Values are not repeated: they may be personal. */
    private static Said said(String rendered) throws LiquidProblem {
        try {
            return Objects.requireNonNull(JSON.readValue(rendered, Said.class), "nothing");
        } catch (UnrecognizedPropertyException e) {
            throw LiquidProblem.at(
                    PART, "", "there is no \"" + e.getPropertyName() + "\"; there are " + known(e) + ".");
        } catch (MismatchedInputException e) {
            throw LiquidProblem.at(PART, "", "something is of another kind than it should be.");
        } catch (JsonProcessingException | NullPointerException e) {
            throw LiquidProblem.at(PART, "", "what it renders to is not a JSON object.");
        }
    }

    private static String known(UnrecognizedPropertyException e) {
        return String.join(
                ", ",
                e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
    }

    private static List<Button> buttons(List<SaidButton> said) throws LiquidProblem {
        var buttons = new ArrayList<Button>();
        for (var button : said) {
            if (button == null || button.text() == null || button.text().isBlank()) {
                throw LiquidProblem.at(PART, "", "a button needs a text.");
            }
            var asks = Button.ASKS_FOR_EMAIL.toString().equals(button.link());
            buttons.add(new Button(button.text(), asks ? Button.ASKS_FOR_EMAIL : uri("link", button.link())));
        }
        return List.copyOf(buttons);
    }

    private static List<URI> uris(List<String> said) throws LiquidProblem {
        var uris = new ArrayList<URI>();
        for (var one : said) {
            var uri = uri("attachments", one);
            if (uri != null) {
                uris.add(uri);
            }
        }
        return List.copyOf(uris);
    }

    private static @Nullable Approved approved(@Nullable SaidApproved said) throws LiquidProblem {
        if (said == null) {
            return null;
        }
        if (said.name() == null
                || said.name().isBlank()
                || said.language() == null
                || said.language().isBlank()) {
            throw LiquidProblem.at(PART, "", "approved needs a name and a language.");
        }
        return new Approved(
                said.name(), said.language(), List.copyOf(Objects.requireNonNullElse(said.parameters(), List.of())));
    }

    private static @Nullable URI uri(String what, @Nullable String text) throws LiquidProblem {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var uri = new URI(text.strip());
            if (String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw LiquidProblem.at(PART, "", what + " must be a web address.");
    }
}
