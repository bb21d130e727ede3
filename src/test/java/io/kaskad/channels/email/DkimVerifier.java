package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Verifies a signature over a letter as it arrived, as RFC 6376 says it for relaxed/relaxed; knows nothing of who signs. */
final class DkimVerifier {

    private DkimVerifier() {}

    static boolean verifies(String letter, PublicKey key) throws GeneralSecurityException {
        var bodyHash = MessageDigest.getInstance("SHA-256").digest(body(letter).getBytes(UTF_8));
        if (!tag(letter, "bh").equals(Base64.getEncoder().encodeToString(bodyHash))) {
            return false;
        }
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(signedHeaders(letter).getBytes(UTF_8));
        return signature.verify(Base64.getDecoder().decode(tag(letter, "b")));
    }

    static List<String> signed(String letter) {
        return Arrays.stream(tag(letter, "h").split(":"))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    static String tag(String letter, String name) {
        return Arrays.stream(signatureHeader(letter).split(":", 2)[1].split(";"))
                .map(tag -> tag.split("=", 2))
                .filter(tag -> tag[0].strip().equals(name))
                .map(tag -> tag[1].replaceAll("\\s", ""))
                .findFirst()
                .orElseThrow();
    }

    private static String signatureHeader(String letter) {
        return headers(letter).stream()
                .filter(header -> header.startsWith("DKIM-Signature:"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> headers(String letter) {
        var headers = new ArrayList<String>();
        for (var line : letter.substring(0, letter.indexOf("\r\n\r\n")).split("\r\n")) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                headers.add(headers.remove(headers.size() - 1) + "\r\n" + line);
            } else {
                headers.add(line);
            }
        }
        return headers;
    }

    /** Of several headers of one name the last is signed first (5.4.2). */
    private static String signedHeaders(String letter) {
        var byName = new HashMap<String, ArrayDeque<String>>();
        headers(letter)
                .forEach(header -> byName.computeIfAbsent(name(header), name -> new ArrayDeque<>())
                        .push(header));
        var signed = signed(letter).stream()
                .map(name -> byName.getOrDefault(name, new ArrayDeque<>()).poll())
                .filter(header -> header != null)
                .map(header -> relaxed(header) + "\r\n")
                .collect(Collectors.joining());
        var unsigned = Pattern.compile("(;\\s*b=)[^;]*")
                .matcher(signatureHeader(letter))
                .replaceFirst("$1");
        return signed + relaxed(unsigned);
    }

    private static String name(String header) {
        return header.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String relaxed(String header) {
        var value = header.split(":", 2)[1]
                .replace("\r\n", "")
                .replaceAll("[ \t]+", " ")
                .strip();
        return name(header) + ":" + value;
    }

    private static String body(String letter) {
        var body = letter.substring(letter.indexOf("\r\n\r\n") + 4)
                .replaceAll("[ \t]+\r\n", "\r\n")
                .replaceAll("[ \t]+", " ")
                .replaceAll("(\r\n)+\\z", "");
        return body.isEmpty() ? "" : body + "\r\n";
    }
}
