package io.kaskad.shared.web;

import io.kaskad.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What a client has packed by gzip (RFC 1952), unpacked as it is read. */
public final class Unpacked extends InputStream {

    private final InputStream packed;
    private @Nullable GZIPInputStream unpacked;

    public Unpacked(InputStream packed) {
        this.packed = packed;
    }

    /** Only where clients send batches. */
    public static boolean isPacked(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/v1/")
                && "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (unpacked == null) {
                unpacked = new GZIPInputStream(packed);
            }
            return unpacked.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw Refused.invalid("The body is not what gzip makes, or it is cut; pack it anew or send it as it is.");
        }
    }
}
