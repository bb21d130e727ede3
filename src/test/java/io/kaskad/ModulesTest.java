package io.kaskad;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** Who may know whom. */
class ModulesTest {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.kaskad");

    /** Every rule, with a class that breaks it. */
    enum Rule {
        ONLY_ENGINE_TOUCHES_CAMUNDA(
                noClasses()
                        .that(resideOutsideOfPackage("io.kaskad.engine.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.camunda..")),
                "io.kaskad.testing.SettableClock"),
        NOBODY_DEPENDS_ON_ENGINE(
                noClasses()
                        .that(resideOutsideOfPackage("io.kaskad.engine.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.kaskad.engine..")),
                "io.kaskad.broken.KnowsTheEngine"),
        CONTROLLERS_LIVE_IN_WEB(
                classes().that().areAnnotatedWith(RestController.class).should().resideInAPackage("io.kaskad..web"),
                "io.kaskad.broken.MisplacedController"),
        CHANNELS_KNOW_NOTHING_OF_THEIR_USERS(
                noClasses()
                        .that(resideInAPackage("io.kaskad.channels.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.kaskad.messaging..")
                                .or(resideInAPackage("io.kaskad.cascades..")
                                        .or(resideInAPackage("io.kaskad.customers..")))),
                "io.kaskad.channels.broken.KnowsTheLedger");

        private final ArchRule rule;
        private final String broken;

        Rule(ArchRule rule, String broken) {
            this.rule = rule;
            this.broken = broken;
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theRuleHolds(Rule rule) {
        rule.rule.check(OURS);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theRuleFindsWhatBreaksIt(Rule rule) throws ClassNotFoundException {
        var offender = new ClassFileImporter().importClasses(Class.forName(rule.broken));

        assertThatThrownBy(() -> rule.rule.check(offender)).isInstanceOf(AssertionError.class);
    }

    @Test
    void modulesUseEachOtherByTheirFrontDoors() {
        ApplicationModules.of(KaskadApplication.class).verify();
    }

    @Test
    void theModulesAreThese() {
        assertThat(ApplicationModules.of(KaskadApplication.class).stream()
                        .map(ApplicationModule::getBasePackage)
                        .map(base -> base.getName().substring("io.kaskad.".length())))
                .containsExactlyInAnyOrder(
                        "campaigns",
                        "cascades",
                        "channels",
                        "content",
                        "customers",
                        "drafts",
                        "engine",
                        "events",
                        "imports",
                        "messaging",
                        "operations",
                        "policy",
                        "preferences",
                        "security",
                        "segments",
                        "shared",
                        "support",
                        "tracking",
                        "trial",
                        "webhooks");
        assertThat(channelPackages()).contains("email", "sandbox", "web");
    }

    private static java.util.List<String> channelPackages() {
        return OURS.getPackage("io.kaskad.channels").getSubpackages().stream()
                .map(found -> found.getRelativeName())
                .filter(name -> !name.equals("broken"))
                .toList();
    }

    @Test
    void sharedStaysSmall() {
        assertThat(OURS.stream()
                        .filter(type -> type.getPackageName().equals("io.kaskad.shared"))
                        .filter(type -> type.isTopLevelClass()
                                && type.getModifiers().toString().contains("PUBLIC")))
                .as("types everybody may use")
                .hasSizeLessThanOrEqualTo(14);
    }
}
