package io.kaskad.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.shared.Ids;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final Marks marks = marks(EmailFixture.SECRET);

    private static Marks marks(String secret) {
        return Objects.requireNonNull(Marks.of("bounce@b.shop.example", secret));
    }

    @Test
    void aMarkNamesItsMessage() {
        for (var id : new UUID[] {Ids.next(), new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID()}) {
            assertThat(marks.verified(marks.mark(id))).contains(id);
            assertThat(marks.verified(marks.mark(id).toUpperCase(Locale.ROOT))).contains(id);
            assertThat(marks.in("<" + marks.address(id) + ">")).contains(marks.mark(id));
            assertThat(marks.in("Bounces <" + marks.address(id).toUpperCase(Locale.ROOT) + ">"))
                    .isPresent();
        }
    }

    @Test
    void nobodyElseMakesOne() {
        var id = Ids.next();
        var mark = marks.mark(id);
        assertThat(marks.verified(marks("another secret of ours").mark(id))).isEmpty();
        assertThat(marks.verified(mark.substring(0, mark.length() - 1))).isEmpty();
        assertThat(marks.verified(mark + "0")).isEmpty();
        assertThat(marks.verified("")).isEmpty();
        assertThat(marks.verified("v".repeat(26) + "." + "v".repeat(16))).isEmpty();
        for (int i = 0; i < mark.length(); i++) {
            var other = mark.charAt(i) == '0' ? '1' : '0';
            assertThat(marks.verified(mark.substring(0, i) + other + mark.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void anyServerTakesTheAddress() {
        var longest = Objects.requireNonNull(Marks.of("b".repeat(20) + "@b.shop.example", EmailFixture.SECRET));
        assertThat(longest.address(Ids.next())).matches("[a-z0-9+.]{1,64}@b\\.shop\\.example");
    }

    @Test
    void theSecretIsNotSaid() {
        assertThat(marks).hasToString("Marks[bounce@b.shop.example]");
    }
}
