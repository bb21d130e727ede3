package io.kaskad.channels.smpp;

import static io.kaskad.channels.smpp.SmppFixture.eventually;
import static io.kaskad.channels.smpp.SmppFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.Unreachable;
import io.kaskad.channels.Told;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One certificate for localhost, which this process trusts. */
@Timeout(60)
class SmppTlsTest {

    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path directory;

    private static Path store;

    @BeforeAll
    static void trustOneCertificate() throws IOException, InterruptedException {
        store = directory.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "smsc",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=smsc",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(STORE_PASSWORD))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        System.setProperty("javax.net.ssl.trustStore", store.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", new String(STORE_PASSWORD));
    }

    @AfterAll
    static void distrust() throws IOException {
        System.clearProperty("javax.net.ssl.trustStore");
        System.clearProperty("javax.net.ssl.trustStorePassword");
        Files.deleteIfExists(store);
    }

    private static ServerSocket encrypted() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static SmppProvider provider(String url) {
        var settings = SmppFixture.settings("url", url, "sender", "Shop", "timeout", "5s");
        var told = new Told();
        var provider =
                new SmppProvider("sms", settings, told.inbox(), told.ear(), Link.Pauses.USUAL, Clock.systemUTC());
        provider.start();
        return provider;
    }

    @Test
    void messagesGoOverTls() throws Exception {
        try (var smsc = new ScriptedSmsc(encrypted())) {
            var provider = provider(smsc.url().replace("smpp://", "smpps://"));
            eventually(() -> provider.link.session() != null);
            assertThat(provider.handOver(message("text"))).isInstanceOf(Accepted.class);
            provider.close();
            assertThat(smsc.taken).hasSize(1);
        }
    }

    @Test
    void aCertificateForAnotherHostIsNotBelieved() throws Exception {
        try (var smsc = new ScriptedSmsc(encrypted())) {
            var provider = provider(smsc.url().replace("smpp://", "smpps://").replace("localhost", "127.0.0.1"));
            eventually(() -> provider.link.whyNot().toString().contains("cannot be reached (CertificateException)"));
            assertThat(provider.handOver(message("text"))).isInstanceOf(Unreachable.class);
            provider.close();
            assertThat(smsc.binds).hasValue(0);
        }
    }

    @Test
    void aPasswordIsNotSaidInTheOpen() throws Exception {
        try (var smsc = new ScriptedSmsc()) {
            var provider = provider(smsc.url().replace("smpp://", "smpps://"));
            eventually(() -> provider.link.whyNot().toString().contains("cannot be reached"));
            provider.close();
            assertThat(smsc.binds).hasValue(0);
        }
    }
}
