package io.kaskad.engine.vocabulary;

import org.jspecify.annotations.Nullable;

/** Something conditions can ask. What is not answered here cannot be reached. */
interface Word {

    /** @throws UnknownWord if there is no such property */
    @Nullable
    Object property(String name);

    /** @throws UnknownWord if there is no such question */
    default @Nullable Object ask(String question, Object[] arguments) {
        throw new UnknownWord(question);
    }

    /** A name outside the vocabulary. */
    final class UnknownWord extends RuntimeException {

        UnknownWord(String name) {
            super("There is no \"" + name + "\" in the vocabulary of conditions");
        }
    }
}
