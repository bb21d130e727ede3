package io.kaskad.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.kaskad.shared.Refused;
import io.kaskad.shared.web.Unpacked;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A request whose body has been read and can be read once more, for some clients of Segment's bring their key in it alone. */
final class ReadBody extends HttpServletRequestWrapper {

    /** No body may be longer. */
    private static final int MOST = 1_000_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;

    ReadBody(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readNBytes(MOST + 1);
    }

    /** Wherever it stands; most clients write it last. */
    Optional<String> writeKey() {
        try (var json = JSON.createParser(unpacked())) {
            var next = json.nextToken() == JsonToken.START_OBJECT ? json.nextToken() : null;
            while (next == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("writeKey")) {
                    return Optional.of(json.getText());
                }
                json.skipChildren();
                next = json.nextToken();
            }
        } catch (IOException | Refused e) {
            // whoever is to read it says so, if anybody is
        }
        return Optional.empty();
    }

    private InputStream unpacked() throws IOException {
        var stream = new ByteArrayInputStream(body);
        return Unpacked.isPacked(this) ? new ByteArrayInputStream(new Unpacked(stream).readNBytes(MOST)) : stream;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Again(new ByteArrayInputStream(body));
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
