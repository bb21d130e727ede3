package io.kaskad.shared.web;

import io.kaskad.shared.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies over 1 MB, over 5 MB on the engine's routes, over {@code kaskad.imports.most} where files come in and over
 * 20 kB where anybody on a site may write, whether their length is announced or not. What comes packed is held to the same
 * limit unpacked.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

    private static final int MEGABYTE = 1_000_000;

    /** Several diagrams at once, with their pictures. */
    private static final int MOST_FOR_THE_ENGINE = 5 * MEGABYTE;

    private static final int MOST_FOR_SITES = 20_000;

    private final HandlerExceptionResolver problems;

    private final long mostOfAFile;

    BodyLimit(
            HandlerExceptionResolver handlerExceptionResolver,
            @Value("${kaskad.imports.most:2GB}") DataSize mostOfAFile) {
        this.problems = handlerExceptionResolver;
        this.mostOfAFile = mostOfAFile.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = most(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            problems.resolveException(request, response, null, tooLarge(most));
            return;
        }
        chain.doFilter(new Limited(request, most), response);
    }

    private long most(String path) {
        if (path.equals("/api/imports") || path.startsWith("/api/lists/")) {
            return mostOfAFile;
        }
        if (path.startsWith("/camunda/") || path.startsWith("/engine-rest/")) {
            return MOST_FOR_THE_ENGINE;
        }
        return path.startsWith("/onsite/") ? MOST_FOR_SITES : MEGABYTE;
    }

    private static Refused tooLarge(long most) {
        var words = most < MEGABYTE ? most / 1000 + " kB." : most / MEGABYTE + " MB. Split it into several.";
        return Refused.tooLarge("A request may bring at most " + words);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var body = super.getInputStream();
            var limited = new LimitedStream(body, body, most);
            return Unpacked.isPacked(this) ? new LimitedStream(new Unpacked(limited), body, most) : limited;
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final InputStream stream;
        private final ServletInputStream body;
        private final long most;
        private long read;

        LimitedStream(InputStream stream, ServletInputStream body, long most) {
            this.stream = stream;
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var got = stream.read(bytes, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most) {
                throw tooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
