package io.kaskad.engine.checks;

import io.kaskad.channels.Channel;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a question of the vocabulary wants to be told.
 *
 * @param least how many things it must be told
 * @param most how many it can be told
 * @param wanted what each must be where it is written down; a sentence goes on with it
 */
record Question(int least, int most, List<Wanted> wanted) {

    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

    private static final Wanted ANYTHING = new Wanted("", text -> true);
    private static final Wanted CHANNEL = new Wanted(
            "a channel: " + Arrays.stream(Channel.values()).map(Channel::key).collect(Collectors.joining(", ")),
            key -> Channel.find(key).isPresent());
    private static final Wanted SPAN = new Wanted("a duration such as PT24H", Iso::isSpan);
    private static final Wanted PERIOD = new Wanted("a duration such as P1D", Iso::isDuration);
    private static final Wanted TIME_OF_DAY = new Wanted("a time such as 10:00", Question::isTime);

    private static final Map<String, Question> ALL = Map.of(
            "customer.reachable", new Question(1, 1, List.of(CHANNEL)),
            "customer.subscribed", new Question(1, 2, List.of(CHANNEL, ANYTHING)),
            "message.of", new Question(1, 1, List.of(ANYTHING)),
            "split.variant", new Question(1, 1, List.of(ANYTHING)),
            "until.localTime", new Question(1, 1, List.of(TIME_OF_DAY)),
            "until.before", new Question(2, 2, List.of(ANYTHING, PERIOD)),
            "did", new Question(2, 2, List.of(ANYTHING, SPAN)));

    private record Wanted(String name, Predicate<String> met) {}

    /** What is wrong with these arguments, as a sentence; null stands for one that is not written down. */
    static Optional<String> problem(String name, List<@Nullable String> arguments) {
        return Optional.ofNullable(ALL.get(name)).flatMap(question -> question.problemWith(name, arguments));
    }

    private Optional<String> problemWith(String name, List<@Nullable String> arguments) {
        if (arguments.size() < least || arguments.size() > most) {
            var number = least == most ? String.valueOf(least) : least + " or " + most;
            return Optional.of("\"" + name + "()\" takes " + number + (most == 1 ? " argument." : " arguments."));
        }
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument != null && !wanted.get(i).met().test(argument)) {
                return Optional.of(
                        "\"" + argument + "\" is not " + wanted.get(i).name() + ".");
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(String text) {
        try {
            return TIME.matcher(text).matches() && LocalTime.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
