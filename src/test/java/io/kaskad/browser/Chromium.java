package io.kaskad.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the browser for the tests: one that is there, else one that can be fetched. */
final class Chromium {

    static final String WISH = "KASKAD_CHROMIUM";

    static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/usr/bin/google-chrome-stable"),
            Path.of("/opt/google/chrome/chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
            Path.of("C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe"));

    private final Machine machine;

    Chromium(Machine machine) {
        this.machine = machine;
    }

    /** What the search needs of the computer it happens on. */
    interface Machine {

        @Nullable
        String variable(String name);

        boolean canRun(Path program);

        /** Playwright's own build; empty if it cannot be had, as without a network. */
        Optional<Path> downloaded();

        boolean isDebianAsRoot();

        /** Tries; whether it worked shows in whether the program is there. */
        void installPackage(String name);
    }

    Path find() {
        var wish = machine.variable(WISH);
        if (wish != null && !wish.isBlank()) {
            return wished(Path.of(wish));
        }
        return usual().or(machine::downloaded).or(this::fromDebian).orElseThrow(Chromium::none);
    }

    private Path wished(Path program) {
        if (!machine.canRun(program)) {
            throw new IllegalStateException(
                    WISH + " names " + program + ", which cannot be run. Name a Chromium or Chrome, or unset it.");
        }
        return program;
    }

    private Optional<Path> usual() {
        return USUAL_PLACES.stream().filter(machine::canRun).findFirst();
    }

    private Optional<Path> fromDebian() {
        if (machine.isDebianAsRoot()) {
            machine.installPackage("chromium");
        }
        return usual();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("The browser tests need Chromium, and none was found or could be fetched."
                + " Install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium),"
                + " or name a Chrome in the environment variable " + WISH + ".");
    }
}
