package io.kaskad.engine.vocabulary;

import io.kaskad.messaging.Answers;
import io.kaskad.messaging.Awaited;
import io.kaskad.messaging.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code message}: what became of a send.
 *
 * @param message null if nothing was sent yet
 * @param all what the run has sent, in order
 */
record MessageWord(@Nullable Message message, List<Message> all, Answers answers) implements Word {

    static MessageWord latest(List<Message> all, Answers answers) {
        return new MessageWord(all.isEmpty() ? null : all.get(all.size() - 1), all, answers);
    }

    @Override
    public @Nullable Object property(String name) {
        return switch (name) {
            case "sent" -> reached(Awaited.SENT);
            case "delivered" -> reached(Awaited.DELIVERED);
            case "opened" -> reached(Awaited.OPENED);
            case "clicked" -> reached(Awaited.CLICKED);
            case "replied" -> reached(Awaited.REPLIED);
            case "answer" -> answer();
            case "notSent" -> message == null || message.notSent();
            case "notDelivered" -> message == null || message.notDelivered();
            default -> throw new UnknownWord("message." + name);
        };
    }

    private @Nullable String answer() {
        return message != null && reached(Awaited.REPLIED)
                ? answers.last(message.id()).orElse(null)
                : null;
    }

    private boolean reached(Awaited what) {
        return message != null && message.reached(what);
    }

    @Override
    public Object ask(String question, Object[] arguments) {
        if (!question.equals("of")) {
            throw new UnknownWord("message." + question);
        }
        var element = String.valueOf(arguments[0]);
        var meant = all.stream().filter(sent -> sent.element().equals(element)).reduce((one, later) -> later);
        return new MessageWord(meant.orElse(null), all, answers);
    }
}
