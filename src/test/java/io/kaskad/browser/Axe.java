package io.kaskad.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks a page by axe-core's rules for WCAG 2.2, levels A and AA. */
final class Axe {

    private static final Path SCRIPT = Path.of("frontend", "node_modules", "axe-core", "axe.min.js");
    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const { violations } = await axe.run({ runOnly: tags });
              return violations.map(({ id, help, nodes }) =>
                `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
            }
            """;

    private Axe() {}

    /** One sentence a rule, with the elements that break it. */
    static List<?> violations(Page page) {
        page.evaluate(script());
        return (List<?>) page.evaluate(RUN);
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Run npm ci in frontend first", e);
        }
    }
}
