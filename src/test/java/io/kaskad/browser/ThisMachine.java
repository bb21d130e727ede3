package io.kaskad.browser;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The computer the tests run on. */
final class ThisMachine implements Chromium.Machine {

    /** Playwright fetches nothing by itself; {@link #downloaded} does when it is its turn. */
    static final Map<String, String> FETCH_NOTHING = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final Logger log = LoggerFactory.getLogger(ThisMachine.class);
    private static final Duration LONGEST_FETCH = Duration.ofMinutes(10);

    @Override
    public @Nullable String variable(String name) {
        return System.getenv(name);
    }

    @Override
    public boolean canRun(Path program) {
        return Files.isExecutable(program);
    }

    @Override
    public Optional<Path> downloaded() {
        log.warn("No Chromium in the usual places; asking Playwright to download one");
        var install = Driver.ensureDriverInstalled(FETCH_NOTHING, false).createProcessBuilder();
        install.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        install.command().addAll(List.of("install", "chromium"));
        ran(install);
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(FETCH_NOTHING))) {
            return Optional.of(Path.of(playwright.chromium().executablePath())).filter(this::canRun);
        }
    }

    @Override
    public boolean isDebianAsRoot() {
        return canRun(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void installPackage(String name) {
        log.warn("Installing the package {}", name);
        if (ran(new ProcessBuilder("apt-get", "update"))) {
            ran(new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", name));
        }
    }

    private static boolean ran(ProcessBuilder command) {
        try {
            var process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(LONGEST_FETCH.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            log.warn("{} cannot be run", command.command(), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
