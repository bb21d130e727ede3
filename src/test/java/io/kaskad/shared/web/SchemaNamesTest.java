package io.kaskad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    private final SchemaNames names = new SchemaNames();

    @Test
    void callsAViewByWhatItShows() {
        assertThat(name(One.LetterView.class)).isEqualTo("Letter");
    }

    @Test
    void givesNoNameTwice() {
        name(One.LetterView.class);
        name(One.LetterView.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> name(Other.LetterView.class))
                .withMessageContaining("One$LetterView")
                .withMessageContaining("Other$LetterView");
    }

    private String name(Class<?> type) {
        return names.nameForClass(type, EnumSet.noneOf(TypeNameResolver.Options.class));
    }

    interface One {
        record LetterView() {}
    }

    interface Other {
        record LetterView() {}
    }
}
