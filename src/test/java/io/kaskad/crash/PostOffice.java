package io.kaskad.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** An SMTP server that outlives the nodes, remembers every letter it took, and lets a test act at any moment of one. */
final class PostOffice implements AutoCloseable {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("^Message-ID: <([0-9a-f-]{36})@.*", Pattern.CASE_INSENSITIVE);

    private final ServerSocket server;
    private final Queue<UUID> letters = new ConcurrentLinkedQueue<>();
    private final Map<Moment, AtomicReference<Runnable>> acts = new EnumMap<>(Moment.class);
    private volatile Consumer<UUID> reporter = letter -> {};

    /** How far a letter has come. */
    enum Moment {
        /** The sender has begun; nothing is taken. */
        BEGUN,
        /** It is taken for good, but the sender does not know. */
        TAKEN,
        /** The sender has been told that it is taken. */
        ANSWERED
    }

    PostOffice() {
        for (var moment : Moment.values()) {
            acts.put(moment, new AtomicReference<>());
        }
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::welcome);
    }

    String url() {
        return "smtp://127.0.0.1:" + server.getLocalPort() + "?starttls=off&from=shop@shop.example";
    }

    /** What the letters say they are, once for each time one was taken. */
    List<UUID> letters() {
        return List.copyOf(letters);
    }

    /** Acts once, when the next letter has come this far. */
    void onceAt(Moment moment, Runnable act) {
        acts.get(moment).set(act);
    }

    /** Is told of each letter before its sender is. */
    void reportsTo(Consumer<UUID> reporter) {
        this.reporter = reporter;
    }

    private void welcome() {
        try {
            while (true) {
                var caller = server.accept();
                daemon(() -> serve(caller));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
            var out = caller.getOutputStream();
            say(out, "220 post.example");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                answer(line.length() < 4 ? line : line.substring(0, 4), in, out);
            }
        } catch (IOException e) {
            // the caller is gone
        }
    }

    private void answer(String verb, BufferedReader in, OutputStream out) throws IOException {
        switch (verb) {
            case "MAIL" -> {
                reached(Moment.BEGUN);
                say(out, "250 ok");
            }
            case "DATA" -> {
                say(out, "354 go on");
                take(in);
                say(out, "250 taken");
                reached(Moment.ANSWERED);
            }
            case "QUIT" -> say(out, "221 bye");
            default -> say(out, "250 ok");
        }
    }

    private void take(BufferedReader in) throws IOException {
        UUID letter = null;
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("The letter breaks off");
            }
            var found = MESSAGE_ID.matcher(line);
            if (letter == null && found.matches()) {
                letter = UUID.fromString(found.group(1));
            }
        }
        if (letter == null) {
            throw new IOException("The letter has no name");
        }
        letters.add(letter);
        reporter.accept(letter);
        reached(Moment.TAKEN);
    }

    /** Nobody gets on while a test acts. */
    private synchronized void reached(Moment moment) {
        var act = acts.get(moment).getAndSet(null);
        if (act != null) {
            act.run();
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "post-office");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
