package io.kaskad.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files themselves, in pieces, where every node finds them. */
@Repository
class Chunks {

    private final JdbcClient jdbc;

    Chunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID file, long startsAt, byte[] bytes) {
        jdbc.sql("insert into import_chunk (import_id, starts_at, bytes) values (:file, :start, :bytes)")
                .param("file", file)
                .param("start", startsAt)
                .param("bytes", bytes)
                .update();
    }

    /** From there to the end of the file, a piece at a time. */
    InputStream from(UUID file, long place) {
        return new SequenceInputStream(new Pieces(file, place));
    }

    void remove(UUID file) {
        jdbc.sql("delete from import_chunk where import_id = :file")
                .param("file", file)
                .update();
    }

    private Optional<byte[]> piece(UUID file, long place) {
        return jdbc.sql("""
                        select starts_at, bytes from import_chunk
                        where import_id = :file and starts_at <= :place order by starts_at desc limit 1
                        """)
                .param("file", file)
                .param("place", place)
                .query((row, n) -> {
                    var bytes = row.getBytes("bytes");
                    var passed = (int) Math.min(bytes.length, place - row.getLong("starts_at"));
                    return Arrays.copyOfRange(bytes, passed, bytes.length);
                })
                .optional()
                .filter(bytes -> bytes.length > 0);
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID file;
        private long place;
        private byte @Nullable [] next;

        Pieces(UUID file, long place) {
            this.file = file;
            this.place = place;
        }

        @Override
        public boolean hasMoreElements() {
            if (next == null) {
                next = piece(file, place).orElse(null);
            }
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            var bytes = next;
            place += bytes.length;
            next = null;
            return new ByteArrayInputStream(bytes);
        }
    }
}
