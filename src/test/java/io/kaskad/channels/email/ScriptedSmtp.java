package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server that says what a test tells it to. Steps are GREETING, the verbs, BODY (within the content) and CONTENT (after the final dot). Besides
 * an answer a step can {@link #DROP} the connection, {@link #HANG}, {@link #CUT} its answer, or {@link #DRIP} an answer without end.
 */
final class ScriptedSmtp implements AutoCloseable {

    static final String DROP = "drop";
    static final String HANG = "hang";
    static final String DRIP = "drip";
    static final String CUT = "cut";

    private static final Map<String, String> POLITE = Map.of(
            "GREETING", "220 hello",
            "EHLO", "250-hello\r\n250-AUTH PLAIN\r\n250 8BITMIME",
            "AUTH", "235 2.7.0 welcome",
            "DATA", "354 go on",
            "QUIT", "221 bye");

    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger contents = new AtomicInteger();
    /** What the client said, line by line. */
    final List<String> lines = new CopyOnWriteArrayList<>();

    /** The Message-IDs of letters that came here whole. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    /** What came here whole. */
    final List<String> letters = new CopyOnWriteArrayList<>();

    volatile boolean oneMessageAConnection;
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final ServerSocket server;

    ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    ScriptedSmtp says(String step, String reply) {
        script.put(step, reply);
        return this;
    }

    /** As it should be again. */
    ScriptedSmtp polite() {
        script.clear();
        return this;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                connections.incrementAndGet();
                daemon(() -> talk(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            answer(socket, "GREETING");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                var verb = line.split("[ :]", 2)[0];
                answer(socket, verb);
                if (verb.equals("DATA") && !script.getOrDefault("DATA", "354").startsWith("5")) {
                    if (script.containsKey("BODY")) {
                        answer(socket, "BODY");
                    }
                    taken.add(content(in));
                    contents.incrementAndGet();
                    answer(socket, "CONTENT");
                    if (oneMessageAConnection) {
                        return;
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client went away, or the script says so
        }
    }

    /** Reads on to the final dot, and returns the letter's Message-ID. */
    private String content(BufferedReader in) throws IOException {
        var id = "";
        var letter = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("The letter is cut");
            }
            lines.add(line);
            letter.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            id = line.startsWith("Message-ID: ") ? line.substring("Message-ID: ".length()) : id;
        }
        letters.add(letter.toString());
        return id;
    }

    private void answer(Socket socket, String step) throws IOException, InterruptedException {
        var reply = script.getOrDefault(step, POLITE.getOrDefault(step, "250 2.0.0 fine"));
        var out = socket.getOutputStream();
        switch (reply) {
            case DROP -> {
                socket.setSoLinger(true, 0);
                socket.close();
            }
            case CUT -> {
                write(out, "25");
                socket.close();
            }
            case HANG -> Thread.currentThread().join();
            case DRIP -> drip(out);
            default -> write(out, reply + "\r\n");
        }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            write(out, "250-wait\r\n");
            Thread.currentThread().join(100);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(US_ASCII));
        out.flush();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }
}
