package io.kaskad.crash;

import io.kaskad.KaskadApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** Starts Kaskad in a process whose clock goes wrong. */
final class ShiftedNode {

    private static final String AHEAD = "--clock.ahead=";

    private ShiftedNode() {}

    /** Runs in the other process. */
    public static void main(String[] args) {
        var ahead = ahead(args);
        ClockUtil.offset(ahead.toMillis());
        new SpringApplicationBuilder(KaskadApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "shiftedClock",
                                Clock.class,
                                () -> Clock.offset(Clock.systemUTC(), ahead),
                                definition -> definition.setPrimary(true)))
                .run(args);
    }

    private static Duration ahead(String[] args) {
        return Stream.of(args)
                .filter(argument -> argument.startsWith(AHEAD))
                .map(argument -> Duration.parse(argument.substring(AHEAD.length())))
                .findFirst()
                .orElseThrow();
    }

    static Node starting(Duration ahead, Ordeal ordeal, Path directory) {
        var arguments = new ArrayList<>(ordeal.settings());
        arguments.add(AHEAD + ahead);
        var classPath = Node.classPath() + File.pathSeparator + alone(directory);
        return Node.starting(ShiftedNode.class.getName(), classPath, ordeal.databaseUrl(), directory, arguments);
    }

    /** This class without the others of the tests, whose beans the application would find. */
    private static Path alone(Path directory) {
        var name = ShiftedNode.class.getName().replace('.', '/') + ".class";
        var target = directory.resolve("shifted").resolve(name);
        try (var bytes = ShiftedNode.class.getClassLoader().getResourceAsStream(name)) {
            Files.createDirectories(target.getParent());
            Files.write(target, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory.resolve("shifted");
    }
}
