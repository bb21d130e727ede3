package io.kaskad.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What customers answered, in a form that conditions can ask for. */
@Component
public class Answers {

    private static final Set<String> YES = Set.of("yes", "y", "да", "+");
    private static final Set<String> NO = Set.of("no", "n", "нет", "-");

    private final SqlReplies replies;

    Answers(SqlReplies replies) {
        this.replies = replies;
    }

    /** All that was said to a message, in order. */
    public List<Reply> all(UUID message) {
        return replies.of(message);
    }

    /** The last one in small letters, without what stands around it; yes and no in whichever language were said. */
    public Optional<String> last(UUID message) {
        var all = all(message);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(plain(all.get(all.size() - 1).text()));
    }

    private static String plain(String text) {
        var said = text.strip().toLowerCase(Locale.ROOT);
        var word = said.replaceAll("^[\\s\"'«(]+|[\\s\"'».,!?)]+$", "");
        if (YES.contains(word)) {
            return "yes";
        }
        return NO.contains(word) ? "no" : word;
    }
}
