package io.kaskad.channels.telegram;

import io.kaskad.channels.Handover;
import io.kaskad.channels.http.Outcome.Answered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a refusal of Telegram means. What it says in words is documented nowhere, and may repeat what we sent: so only phrases
 * we know are repeated.
 */
final class TelegramVerdict {

    private static final List<String> GONE = List.of(
            "chat not found",
            "user not found",
            "PEER_ID_INVALID",
            "group chat was deactivated",
            "bot was blocked by the user",
            "user is deactivated",
            "bot was kicked",
            "bot is not a member",
            "group chat was deleted",
            "bot can't initiate conversation with a user",
            "bot can't send messages to bots");

    private static final List<String> UNSENDABLE = List.of(
            "message text is empty",
            "message is too long",
            "message caption is too long",
            "MEDIA_CAPTION_TOO_LONG",
            "inline keyboard button URL",
            "BUTTON_URL_INVALID",
            "BUTTON_DATA_INVALID",
            "failed to get HTTP URL content",
            "wrong file identifier/HTTP URL specified",
            "wrong type of the web page content",
            "WEBPAGE_CURL_FAILED",
            "WEBPAGE_MEDIA_EMPTY",
            "IMAGE_PROCESS_FAILED",
            "PHOTO_INVALID_DIMENSIONS");

    private static final long USUAL_PAUSE = 5;
    private static final long LONGEST_PAUSE = Duration.ofHours(1).toSeconds();

    private TelegramVerdict() {}

    /**
     * @param recent whether we wrote to the same chat a moment ago
     * @return empty where the status says it all
     */
    static Optional<Handover> on(Answered answer, boolean recent) {
        return switch (answer.status()) {
            case 400, 403 -> Optional.of(refused(answer));
            case 401, 404 ->
                Optional.of(
                        new Handover.NeedsPerson("Telegram knows no bot with this token (" + answer.status() + ")."));
            case 429 -> Optional.of(tooFast(answer, recent));
            default -> Optional.empty();
        };
    }

    private static Handover refused(Answered answer) {
        var said = answer.json().path("description").asText();
        var gone = first(GONE, said);
        if (gone.isPresent()) {
            return new Handover.Bounced(detail(answer, gone.get()));
        }
        if (answer.status() == 403 || said.contains("rights")) {
            return new Handover.Rejected("Telegram does not let the bot write there (" + answer.status() + ").");
        }
        return new Handover.Unsendable(
                detail(answer, first(UNSENDABLE, said).orElse("it does not like text, picture or buttons")));
    }

    /** There is one limit for the bot and one for each chat, and no word about which was met. */
    private static Handover tooFast(Answered answer, boolean recent) {
        var asked = answer.json().at("/parameters/retry_after").asLong(USUAL_PAUSE);
        var pause = Duration.ofSeconds(Math.max(1, Math.min(asked, LONGEST_PAUSE)));
        return recent
                ? new Handover.TryLater(pause, "Telegram wants fewer messages for this chat (429).")
                : new Handover.Throttled(pause, "Telegram wants fewer messages from this bot (429).");
    }

    private static Optional<String> first(List<String> phrases, String said) {
        return phrases.stream().filter(said::contains).findFirst();
    }

    private static String detail(Answered answer, String phrase) {
        return "Telegram answered " + answer.status() + ": " + phrase + ".";
    }
}
