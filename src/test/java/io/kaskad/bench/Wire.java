package io.kaskad.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;

/** A connection that stays open and asks as little of the machine as it can, for the load must not cost more than its answer. */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream answers;

    Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** A request, ready to be sent again and again. */
    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII);
    }

    static byte[] post(String path, String authorization, String json) {
        var body = json.getBytes(UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                + authorization + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        var request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(US_ASCII), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        return request;
    }

    /** Sends it and gives the status of the answer. */
    int send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(name.substring(15).trim());
            }
            chunked |= name.equals("transfer-encoding: chunked");
        }
        if (chunked) {
            readChunks();
        } else {
            answers.skipNBytes(length);
        }
        return status;
    }

    private void readChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            answers.skipNBytes(size + 2L);
        } while (size > 0);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        int c;
        while ((c = answers.read()) != '\n') {
            if (c < 0) {
                throw new EOFException("The server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
