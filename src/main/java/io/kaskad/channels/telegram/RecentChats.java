package io.kaskad.channels.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whom we wrote to just now: only there can Telegram mean one chat when it says that we are too fast. */
final class RecentChats {

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final Map<String, Instant> chats = new LinkedHashMap<>();
    private final InstantSource clock;

    RecentChats(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void wroteTo(String chat) {
        chats.remove(chat);
        chats.put(chat, clock.instant());
        forgetOld();
    }

    synchronized boolean has(String chat) {
        forgetOld();
        return chats.containsKey(chat);
    }

    /** The oldest stand first. */
    private void forgetOld() {
        var old = clock.instant().minus(JUST_NOW);
        var oldest = chats.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(old)) {
            oldest.remove();
        }
    }
}
