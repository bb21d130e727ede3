package io.kaskad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(name(Other.LetterView.class)).isEqualTo("io.kaskad.shared.web.SchemaNamesTest.Other.LetterView");
        assertThat(name(One.LetterView.class)).isEqualTo("Letter");
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
