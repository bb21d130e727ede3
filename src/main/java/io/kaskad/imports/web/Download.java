package io.kaskad.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file that is written while it is sent. */
record Download(String type, String name) {

    interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** What fails on the way breaks the answer off, so that nobody takes a part for the whole. */
    void write(HttpServletResponse response, Content content) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try {
            content.write(response.getOutputStream());
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new IOException("A download was cut short", e);
            }
            throw e;
        }
    }
}
