package io.kaskad.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import io.kaskad.testing.OnStage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries the checks on the diagrams that the pages' checks are tried on as well. */
@OnStage
record DiagramsTest(CascadeRuntime runtime) {

    private static final Map<String, List<Place>> DEFECTS = SharedSet.json("defects.json", new TypeReference<>() {});

    /** Where something is found, and by which rule. */
    private record Place(String element, String rule) {

        static Place of(Finding finding) {
            return new Place(finding.element(), finding.rule().key());
        }
    }

    static Set<String> defects() {
        return DEFECTS.keySet();
    }

    static List<String> good() {
        return SharedSet.names("good");
    }

    private List<Finding> findings(String diagram) {
        var name = diagram.substring(diagram.indexOf('/') + 1);
        return runtime.findings(SharedSet.diagram(diagram), name, SharedSet.surroundings());
    }

    @ParameterizedTest
    @MethodSource("defects")
    void eachDefectIsFoundAndNothingElse(String name) {
        var findings = findings("defects/" + name);

        assertThat(findings.stream().map(Place::of).collect(Collectors.toSet()))
                .as("%s", findings)
                .containsExactlyInAnyOrderElementsOf(DEFECTS.get(name));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.detail()).endsWith(".").doesNotContain("null");
            assertThat(finding.fix()).endsWith(".").doesNotContain("null");
            assertThat(finding.values()).doesNotContainValue("null");
        });
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodDiagramsAreLeftInPeace(String name) {
        assertThat(findings("good/" + name)).isEmpty();
    }

    @Test
    void eachRuleHasItsDefect() {
        assertThat(DEFECTS.values().stream()
                        .flatMap(List::stream)
                        .map(Place::rule)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::key).toList());
    }

    @Test
    void eachDiagramIsSpokenOf() {
        assertThat(SharedSet.names("defects")).containsExactlyInAnyOrderElementsOf(DEFECTS.keySet());
    }
}
