package io.kaskad.channels.infobip;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.Handover;
import io.kaskad.channels.http.Outcome.Answered;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** What Infobip's answers to a message mean, by the codes its documentation lists. */
final class Answer {

    private static final Duration SOON = Duration.ofMinutes(1);
    /** Its filter counts by the hour. */
    private static final Duration FLOODED = Duration.ofMinutes(15);

    private Answer() {}

    /**
     * @param id of the message, ours and theirs
     * @param parts as we have counted, if Infobip does not say
     */
    static Handover on(Answered answered, String id, int parts) {
        if (answered.ok()) {
            return taken(answered.json().path("messages").path(0), id, parts);
        }
        var detail = "Infobip answered " + answered.status() + ".";
        return switch (answered.status()) {
            case 400 ->
                ofSender(answered.json())
                        ? new Handover.NeedsPerson("Infobip refuses the sender (400).")
                        : new Handover.Rejected(detail);
            case 402, 404, 405 -> new Handover.NeedsPerson(detail);
            default -> answered.status() < 400 ? new Handover.NeedsPerson(detail) : new Handover.Rejected(detail);
        };
    }

    private static boolean ofSender(JsonNode body) {
        return StreamSupport.stream(body.path("violations").spliterator(), false)
                .anyMatch(violation -> violation.path("property").asText().endsWith("sender"));
    }

    private static Handover taken(JsonNode message, String id, int parts) {
        var status = message.path("status");
        return switch (status.path("groupName").asText()) {
            case "PENDING", "ACCEPTED", "DELIVERED" ->
                new Handover.Accepted(
                        id,
                        Math.max(1, message.path("details").path("messageCount").asInt(parts)),
                        null);
            case "REJECTED", "UNDELIVERABLE" -> refused(status, id, parts);
            default -> new Handover.Unknown("Infobip answered something we cannot read.");
        };
    }

    private static Handover refused(JsonNode status, String id, int parts) {
        var code = status.path("id").asInt();
        var detail = "Infobip answered " + code + " (" + name(code, status) + ").";
        return switch (code) {
            // 11, 13: the sender; 12, 17, 19: money and routes; 18: an account for tests
            case 11, 12, 13, 17, 18, 19 -> new Handover.NeedsPerson(detail);
            // 8, 51, 52: no such number; 10: its owner wants none; 14: blocked for us
            case 8, 10, 14, 51, 52 -> new Handover.Bounced(detail);
            case 20 -> new Handover.TryLater(FLOODED, detail);
            case 21, 100 -> new Handover.TryLater(SOON, detail);
            // the id is new with each message of ours: an attempt before this one has arrived
            case 23 -> new Handover.Accepted(id, parts, null);
            default -> new Handover.Rejected(detail);
        };
    }

    /** A name as their documentation has them; whatever else stands there may say too much. */
    private static String name(int code, JsonNode status) {
        var name = status.path("name").asText();
        return name.matches("[A-Z0-9_]{1,60}") ? name : String.valueOf(code);
    }
}
