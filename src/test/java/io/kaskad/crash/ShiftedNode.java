package io.kaskad.crash;

import io.kaskad.KaskadApplication;
import io.kaskad.shared.DatabaseClock;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.util.ReflectionTestUtils;

/** Starts Kaskad in a process whose clock goes wrong. */
final class ShiftedNode implements BeanPostProcessor {

    private static final String AHEAD = "--clock.ahead=";

    private final Clock wrong;

    private ShiftedNode(Clock wrong) {
        this.wrong = wrong;
    }

    /** Runs in the other process. */
    public static void main(String[] args) {
        var shift = new ShiftedNode(Clock.offset(Clock.systemUTC(), ahead(args)));
        new SpringApplicationBuilder(KaskadApplication.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(shift))
                .run(args);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DatabaseClock) {
            ReflectionTestUtils.setField(bean, "own", wrong);
        }
        return bean;
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
