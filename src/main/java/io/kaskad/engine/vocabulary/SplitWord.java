package io.kaskad.engine.vocabulary;

import io.kaskad.engine.steps.Split;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code split}: which variant of a split the customer got. */
record SplitWord(Map<String, Split> splits, String customer) implements Word {

    @Override
    public @Nullable Object property(String name) {
        throw new UnknownWord("split." + name);
    }

    @Override
    public Object ask(String question, Object[] arguments) {
        if (!question.equals("variant") || arguments.length != 1) {
            throw new UnknownWord("split." + question);
        }
        var split = splits.get(String.valueOf(arguments[0]));
        if (split == null) {
            throw new UnknownWord("split.variant of this name");
        }
        return split.variant(customer);
    }
}
