package io.kaskad.engine.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.cascades.DiagramRefused;
import io.kaskad.cascades.Finding;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;

/**
 * Parts customers by chance into variants, each always into the same.
 *
 * @param shares in order; a variant gets its share of their sum
 */
public record Split(String name, List<Share> shares) {

    /** The splits of a process, by name. */
    public static final PropertyKey<Map<String, Split>> ALL = new PropertyKey<>("kaskad.splits");

    static final PropertyKey<Split> KEY = new PropertyKey<>("kaskad.split");

    private static final Pattern SHARE = Pattern.compile("\\s*([^=,]*[^=,\\s])\\s*=\\s*(\\d{1,6})\\s*");

    /** A variant, and how many of all it gets. */
    public record Share(String variant, int weight) {}

    /** Reads shares such as {@code A=50, B=50}; nothing if they are not like that. */
    public static Optional<List<Share>> read(String text) {
        var shares = new ArrayList<Share>();
        for (var part : text.split(",", -1)) {
            var share = SHARE.matcher(part);
            if (!share.matches()) {
                return Optional.empty();
            }
            shares.add(new Share(share.group(1), Integer.parseInt(share.group(2))));
        }
        var different = shares.stream().map(Share::variant).distinct().count() == shares.size();
        var some = shares.stream().anyMatch(share -> share.weight() > 0);
        return Optional.of(List.copyOf(shares)).filter(read -> different && some && read.size() > 1);
    }

    static Optional<Split> of(StepProperties properties) {
        return properties
                .find("split")
                .map(name -> new Split(name, properties.get("shares", Split::read, "write it like A=50, B=50")));
    }

    static DiagramRefused twice(String element, String name) {
        return new DiagramRefused(List.of(new Finding(
                element,
                Finding.Rule.SPLIT,
                "There are two splits named \"" + name + "\".",
                "Give one of them another name.")));
    }

    /** The variant of this customer: the same each time, and independent of other splits. */
    public String variant(String customer) {
        var sum = shares.stream().mapToInt(Share::weight).sum();
        var left = Long.remainderUnsigned(hash(name + '\0' + customer), sum);
        for (var share : shares) {
            left -= share.weight();
            if (left < 0) {
                return share.variant();
            }
        }
        throw new IllegalStateException("The shares of a split do not add up");
    }

    private static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
