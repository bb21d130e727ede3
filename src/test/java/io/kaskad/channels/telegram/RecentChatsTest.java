package io.kaskad.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecentChatsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final RecentChats chats = new RecentChats(now::get);

    @Test
    void remembersAChatForAMinuteSinceTheLastMessage() {
        chats.wroteTo("1");
        later(50);
        chats.wroteTo("1");
        chats.wroteTo("2");
        later(60);
        assertThat(chats.has("1")).isTrue();
        later(1);
        assertThat(chats.has("1")).isFalse();
        assertThat(chats.has("2")).isFalse();
    }

    private void later(int seconds) {
        now.set(now.get().plusSeconds(seconds));
    }
}
