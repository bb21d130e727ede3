package io.kaskad.channels.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the server that knows how far it got with a message, which decides what a lost connection means: without
 * the final dot no server has taken anything; after it nobody knows.
 */
final class SmtpConnection extends SMTPTransport {

    /** Servers look at the content before they confirm it; giving up early would only leave more outcomes unknown. */
    private static final int CONFIRMING_STEPS = 3;

    private static final String SMTPUTF8 = "SMTPUTF8";

    private final KeptSocket socket;
    private final int patienceMillis;
    private Step step = Step.CONNECTING;
    private @Nullable SmtpAnswer answer;
    private boolean used;
    private boolean international;
    private long idleSince = System.nanoTime();

    private SmtpConnection(Session session, SmtpServer server, KeptSocket socket, int patienceMillis) {
        super(
                session,
                new URLName("smtp", server.host(), server.port(), null, null, null),
                "smtp",
                server.implicitTls());
        this.socket = socket;
        this.patienceMillis = patienceMillis;
    }

    /** How far a message got. */
    enum Step {
        CONNECTING,
        SENDER,
        RECIPIENT,
        CONTENT,
        CONFIRMING
    }

    static SmtpConnection to(SmtpServer server, SmtpSettings settings, ScheduledExecutorService timer) {
        var socket = new KeptSocket();
        var millis = (int) settings.timeout().toMillis();
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", socket);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.executor.writetimeout", timer);
        properties.put("mail.smtp.connectiontimeout", String.valueOf(millis));
        properties.put("mail.smtp.timeout", String.valueOf(millis));
        properties.put("mail.smtp.writetimeout", String.valueOf(millis));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.mime.allowutf8", "true");
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.startTls() != SmtpServer.StartTls.OFF));
        properties.put("mail.smtp.starttls.required", String.valueOf(mustStartTls(server)));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return new SmtpConnection(Session.getInstance(properties), server, socket, millis * CONFIRMING_STEPS);
    }

    private static boolean mustStartTls(SmtpServer server) {
        return server.startTls() == SmtpServer.StartTls.REQUIRED && !server.implicitTls();
    }

    void open(SmtpServer server) throws MessagingException {
        enter(Step.CONNECTING);
        connect(server.host(), server.port(), server.user(), server.password());
    }

    Step step() {
        return step;
    }

    void send(Letter letter, InternetAddress recipient) throws MessagingException {
        international = letter.international();
        if (international && !super.supportsExtension(SMTPUTF8)) {
            throw new NotInternational();
        }
        sendMessage(letter, new Address[] {recipient});
    }

    /**
     * Whoever is told that a letter needs RFC 6531 must hand it on to one who knows that: said only where it is so. Nothing
     * depends on it while connecting but a line in the log.
     */
    @Override
    public boolean supportsExtension(String extension) {
        return SMTPUTF8.equals(extension)
                ? step == Step.CONNECTING || international
                : super.supportsExtension(extension);
    }

    /** The address has letters that this server cannot take. */
    static final class NotInternational extends MessagingException {

        private static final long serialVersionUID = 1;
    }

    /** What the server said to this step; null if nothing. While connecting its last word counts, afterwards its first. */
    @Nullable
    SmtpAnswer answer() {
        return answer;
    }

    /** Whether it carried a message before. */
    boolean used() {
        return used;
    }

    void release() {
        used = true;
        idleSince = System.nanoTime();
    }

    long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    /** Ends the conversation at once, from any thread; whoever waits for an answer gets an exception. */
    void cut() {
        socket.close();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var code = super.readServerResponse();
        if (answer == null || step == Step.CONNECTING) {
            answer = code > 0 ? SmtpAnswer.parsed(code, getLastServerResponse()) : null;
        }
        return code;
    }

    private void enter(Step next) {
        step = next;
        answer = null;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(Step.SENDER);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Step.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        enter(Step.CONTENT);
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        enter(Step.CONFIRMING);
        var usual = socket.patience(patienceMillis);
        super.finishData();
        socket.patience(usual);
    }

    /** Makes the plain socket under everything, and keeps hold of it. */
    private static final class KeptSocket extends SocketFactory {

        private volatile Socket socket = new Socket();

        @Override
        public Socket createSocket() {
            socket = new Socket();
            return socket;
        }

        /** Sets how long an answer may take, and returns what it was. */
        int patience(int millis) throws IOException {
            var before = socket.getSoTimeout();
            socket.setSoTimeout(millis);
            return before;
        }

        void close() {
            try {
                socket.close();
            } catch (IOException e) {
                // it is of no use any more either way
            }
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
