package io.kaskad.channels.email;

import static io.kaskad.channels.email.SmtpSettings.said;
import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/** Signs letters (RFC 6376), with the headers for unsubscribing under the signature, as RFC 8058 demands. */
record Dkim(String domain, String selector, RSAPrivateKey key) {

    private static final List<String> ALSO_SIGNED = List.of("List-Unsubscribe", "List-Unsubscribe-Post");
    private static final int SHORTEST_KEY = 1024;

    /** Of a header that goes over several lines. */
    private static final Pattern END = Pattern.compile("\r\n(?![ \t])");

    /** Null where nothing is to be signed. */
    static @Nullable Dkim of(String sender, @Nullable String domain, @Nullable String selector, @Nullable String key) {
        if (!said(selector) && !said(key) && !said(domain)) {
            return null;
        }
        if (selector == null || !selector.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException(
                    "dkim-selector must be the name under which the DNS has the key, such as mail2026.");
        }
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("dkim-key must be an RSA key as PEM, or the path of a file with it.");
        }
        var signing = domain == null || domain.isBlank() ? sender : domain;
        if (!signing.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("dkim-domain must be a domain such as example.org.");
        }
        return new Dkim(signing, selector, parsed(key));
    }

    private static RSAPrivateKey parsed(String key) {
        try {
            var pem = key.contains("-----BEGIN") ? key.replace("\\n", "\n") : Files.readString(Path.of(key.strip()));
            var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            var parsed = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            if (parsed.getModulus().bitLength() < SHORTEST_KEY) {
                throw new IllegalArgumentException("dkim-key must have " + SHORTEST_KEY + " bits or more.");
            }
            return parsed;
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "dkim-key must be an RSA key as PEM, PKCS#8 (\"BEGIN PRIVATE KEY\"), or the path of a file with it.");
        }
    }

    /** Adds the signature; nothing of the letter may change any more. */
    void sign(SMTPMessage letter) throws MessagingException {
        try {
            var signer = new DkimSigner(domain, selector, key);
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            signer.setBodyCanonicalization(Canonicalization.RELAXED);
            signer.setCheckDomainKey(false);
            ALSO_SIGNED.forEach(signer::addHeaderToSign);
            letter.addHeaderLine(signature(new DkimMessage(letter, signer)));
        } catch (DkimException | IOException e) {
            throw new MessagingException("The letter cannot be signed", e);
        }
    }

    /** Only the header that is put first: the library writes the others in ASCII, whatever they are. */
    private static String signature(DkimMessage signed) throws MessagingException, IOException {
        var written = new ByteArrayOutputStream();
        signed.writeTo(written, new String[0]);
        var header = written.toString(US_ASCII);
        return header.substring(
                0, END.matcher(header).results().findFirst().orElseThrow().start());
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "Dkim[" + selector + "._domainkey." + domain + "]";
    }
}
