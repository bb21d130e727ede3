package io.kaskad.engine.vocabulary;

import io.kaskad.messaging.Awaited;
import io.kaskad.messaging.Message;
import java.util.List;

/** {@code messages}: how many of the run's sends came how far. */
record MessagesWord(List<Message> all) implements Word {

    @Override
    public Object property(String name) {
        return switch (name) {
            case "sent" -> count(Awaited.SENT);
            case "delivered" -> count(Awaited.DELIVERED);
            case "opened" -> count(Awaited.OPENED);
            case "clicked" -> count(Awaited.CLICKED);
            case "replied" -> count(Awaited.REPLIED);
            default -> throw new UnknownWord("messages." + name);
        };
    }

    private long count(Awaited what) {
        return all.stream().filter(message -> message.reached(what)).count();
    }
}
