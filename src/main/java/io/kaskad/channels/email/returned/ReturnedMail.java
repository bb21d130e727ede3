package io.kaskad.channels.email.returned;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail that came to where letters come back to. */
public final class ReturnedMail {

    private static final List<Format> FORMATS = List.of(
            new FeedbackReport(),
            new HotmailComplaint(),
            new DeliveryStatus(),
            new QmailBounce(),
            new EximBounce(),
            new PlainBounce());

    private static final Pattern ID = Pattern.compile("<[^<>\\s]+>");

    private final InternetHeaders headers;
    private final Pieces pieces;

    private ReturnedMail(InternetHeaders headers, Pieces pieces) {
        this.headers = headers;
        this.pieces = pieces;
    }

    public static ReturnedMail parsed(byte[] raw) throws MessagingException, IOException {
        MimeMessage mail = Pieces.mail(raw);
        return new ReturnedMail(new InternetHeaders(new ByteArrayInputStream(raw), true), Pieces.of(mail));
    }

    public Meaning meaning() {
        return FORMATS.stream()
                .map(format -> format.read(this))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Machines.wrote(this) || references().isEmpty() ? Meaning.NOTHING : Meaning.REPLY);
    }

    /** To whom it was sent, as headers say it. */
    public Stream<String> addressees() {
        return Stream.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-RcptTo", "To", "Cc")
                .flatMap(this::all);
    }

    /** Headers of what is returned, and fields of reports about it. */
    public Stream<String> returned(String... names) {
        var blocks = Stream.concat(
                pieces.returned().stream(), pieces("message/feedback-report").map(Fields::block));
        return blocks.flatMap(block -> Arrays.stream(names)
                .flatMap(name ->
                        Optional.ofNullable(block.getHeader(name)).stream().flatMap(Arrays::stream)));
    }

    /** Where the letter's id may stand, the likeliest first. */
    public Stream<String> texts() {
        return Stream.of(
                        returned("Message-ID"),
                        pieces.all().stream()
                                .filter(piece -> piece.type().startsWith("text/")
                                        || piece.type().startsWith("message/"))
                                .map(Piece::text),
                        references().stream())
                .flatMap(texts -> texts);
    }

    /** What it answers, first the mail itself, then those before it, the latest first. */
    public List<String> references() {
        var latestFirst =
                new ArrayList<>(all("References").flatMap(ReturnedMail::ids).toList());
        Collections.reverse(latestFirst);
        return Stream.concat(all("In-Reply-To").flatMap(ReturnedMail::ids), latestFirst.stream())
                .toList();
    }

    private static Stream<String> ids(String header) {
        return ID.matcher(header).results().map(found -> found.group());
    }

    public Optional<String> id() {
        return all("Message-ID").map(String::strip).filter(id -> !id.isEmpty()).findFirst();
    }

    public String date() {
        return header("Date");
    }

    /** Who wrote it; empty if that cannot be read. */
    public Optional<String> from() {
        try {
            return Arrays.stream(InternetAddress.parseHeader(header("From"), false))
                    .map(InternetAddress::getAddress)
                    .filter(address -> address != null && address.contains("@"))
                    .findFirst();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    /** What a person wrote in it, without what it quotes. */
    public String written() {
        return WrittenText.of(pieces.all());
    }

    /** The header, unfolded and decoded; empty if there is none. */
    String header(String name) {
        return all(name).findFirst().map(ReturnedMail::decoded).orElse("");
    }

    boolean has(String name) {
        return all(name).findAny().isPresent();
    }

    private Stream<String> all(String name) {
        var values = headers.getHeader(name);
        return values == null ? Stream.of() : Arrays.stream(values).map(MimeUtility::unfold);
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException e) {
            return text;
        }
    }

    /** All of these types, in the mail itself and in what it returns. */
    Stream<Piece> pieces(String... types) {
        return pieces.all().stream().filter(piece -> piece.is(types));
    }

    /** What the mail itself says in words. */
    String words() {
        var plain = pieces("text/plain")
                .filter(piece -> piece.depth() == 0)
                .map(Piece::text)
                .findFirst();
        return plain.orElseGet(() -> pieces("text/html")
                .filter(piece -> piece.depth() == 0)
                .map(piece -> WrittenText.plain(piece.text()))
                .findFirst()
                .orElse(""));
    }

    /** Leaves out what it says and who wrote it. */
    @Override
    public String toString() {
        return "ReturnedMail" + pieces.all();
    }
}
