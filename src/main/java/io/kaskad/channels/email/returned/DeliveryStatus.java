package io.kaskad.channels.email.returned;

import jakarta.mail.internet.InternetHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A delivery status notification as RFC 3464 and RFC 6533 have it, also where its fields are not parted as they should be, or
 * come as plain text.
 */
final class DeliveryStatus implements Format {

    private static final Pattern FIELDS = Pattern.compile("(?im)^(Final-Recipient|Original-Recipient|Action): ?\\S");

    @Override
    public Optional<Meaning> read(ReturnedMail mail) {
        var reports = reports(mail);
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        var meanings = reports.stream()
                .flatMap(report -> Fields.blocks(report).stream())
                .filter(DeliveryStatus::aboutRecipient)
                .map(block -> meaning(block, mail))
                .toList();
        return meanings.stream()
                .filter(meaning -> meaning != Meaning.NOTHING)
                .findFirst()
                .or(() -> meanings.isEmpty() ? Optional.empty() : Optional.of(Meaning.NOTHING));
    }

    private static List<String> reports(ReturnedMail mail) {
        var proper = mail.pieces("message/delivery-status", "message/global-delivery-status")
                .map(Piece::text)
                .toList();
        return proper.isEmpty() && Machines.returned(mail)
                ? mail.pieces("text/plain", "application/octet-stream", "text/delivery-status")
                        .filter(piece -> piece.depth() == 0)
                        .map(Piece::text)
                        .flatMap(DeliveryStatus::fields)
                        .toList()
                : proper;
    }

    private static Stream<String> fields(String text) {
        var found = FIELDS.matcher(text);
        return found.find() ? Stream.of(text.substring(found.start())) : Stream.empty();
    }

    private static boolean aboutRecipient(InternetHeaders block) {
        return Stream.of("Action", "Status", "Final-Recipient", "Diagnostic-Code")
                .anyMatch(name -> !Fields.value(block, name).isEmpty());
    }

    private static Meaning meaning(InternetHeaders block, ReturnedMail mail) {
        var action = Fields.value(block, "Action").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
        var status = Fields.value(block, "Status");
        var diagnostic = Fields.value(block, "Diagnostic-Code");
        return switch (action) {
            case "delivered" -> Meaning.DELIVERED;
            case "delayed", "relayed", "expanded" -> Meaning.NOTHING;
            case "failed" -> Diagnosis.of(status, diagnostic.isEmpty() ? mail.words() : diagnostic);
            default ->
                status.startsWith("2.")
                        ? Meaning.DELIVERED
                        : status.startsWith("4.") || status.isEmpty() && diagnostic.isEmpty()
                                ? Meaning.NOTHING
                                : Diagnosis.of(status, diagnostic);
        };
    }
}
