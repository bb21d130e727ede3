package io.kaskad.trial;

import static java.util.Comparator.comparing;

import io.kaskad.cascades.Run;
import io.kaskad.messaging.Message;
import io.kaskad.trial.Story.Then;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One story, played from its beginning until nothing more can happen. */
final class Play {

    private static final Duration LONGEST = Duration.ofDays(3 * 366);
    private static final int MOST_MOMENTS = 2_000;

    private final Stage stage;
    private final Story story;
    private final String customer;
    private final Instant start;
    private final PriorityQueue<Planned> planned = new PriorityQueue<>(comparing(Planned::at));
    private final Set<UUID> carried = new HashSet<>();
    private final List<Told> told = new ArrayList<>();
    private final Map<Stage.Wait, Instant> waits = new LinkedHashMap<>();

    Play(Stage stage, Story story, String customer, Instant start) {
        this.stage = stage;
        this.story = story;
        this.customer = customer;
        this.start = start;
    }

    /** Something the story says, as it was told. */
    record Told(Instant at, String kind, String detail) {}

    private record Planned(Instant at, Runnable happens) {}

    List<Told> told() {
        return told;
    }

    /** Where the run waited for a time, and when nothing else was left to do. */
    Map<Stage.Wait, Instant> waits() {
        return waits;
    }

    /** @return what broke it off; null if it came to its end */
    @Nullable
    String play(String key) {
        past();
        stage.turnTo(start);
        plan();
        try {
            stage.begin(key, customer, properties(story.start().properties()));
        } catch (RuntimeException e) {
            return e.getMessage();
        }
        for (int moment = 0; moment < MOST_MOMENTS; moment++) {
            if (!stage.settle()) {
                return "It went round in a circle at " + stage.now() + " without waiting anywhere.";
            }
            stage.waits().forEach(wait -> waits.putIfAbsent(wait, stage.now()));
            stage.run(customer).ifPresent(this::planReports);
            var next = next();
            if (next.isEmpty() || Duration.between(start, next.get()).compareTo(LONGEST) > 0) {
                return stage.complaint(customer);
            }
            try {
                goOnAt(next.get());
            } catch (RuntimeException e) {
                return e.getMessage();
            }
        }
        return "It was broken off after " + MOST_MOMENTS + " moments at which something happened.";
    }

    private static Map<String, Object> properties(@Nullable Map<String, Object> given) {
        return given == null ? Map.of() : given;
    }

    private void past() {
        story.allPast().stream().sorted(comparing(Story.Past::ago).reversed()).forEach(past -> {
            stage.turnTo(start.minus(past.ago()));
            stage.happens(customer, past.event(), Map.of());
            stage.settle();
        });
    }

    private void plan() {
        for (var then : story.allThen()) {
            if (then.event() != null) {
                plan(
                        then,
                        () -> tell("story.event", then.event(), () -> {
                            stage.happens(customer, then.event(), properties(then.properties()));
                        }));
            }
            if (then.withdraws() != null) {
                plan(
                        then,
                        () -> tell("story.withdraws", then.withdraws().key(), () -> {
                            stage.withdraws(customer, then.withdraws());
                        }));
            }
        }
    }

    private void plan(Then then, Runnable happens) {
        planned.add(new Planned(start.plus(then.after()), happens));
    }

    private void tell(String kind, String detail, Runnable happens) {
        told.add(new Told(stage.now(), kind, detail));
        happens.run();
    }

    /** What the story says of a step happens to each message of it, counted from when it was handed over. */
    private void planReports(Run run) {
        for (var message : stage.messages(run)) {
            var sentAt = message.times().get(Message.Status.SENT);
            if (sentAt != null && carried.add(message.id())) {
                story.allThen().stream()
                        .filter(then -> message.element().equals(then.step()))
                        .forEach(then -> planned.add(new Planned(
                                sentAt.plus(then.after()),
                                () -> stage.becomes(message, Objects.requireNonNull(then.becomes()), then.answer()))));
            }
        }
    }

    private Optional<Instant> next() {
        return Stream.of(Optional.ofNullable(planned.peek()).map(Planned::at), stage.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private void goOnAt(Instant next) {
        if (next.isAfter(stage.now())) {
            stage.turnTo(next);
        }
        while (!planned.isEmpty() && !planned.element().at().isAfter(stage.now())) {
            planned.remove().happens().run();
        }
    }
}
