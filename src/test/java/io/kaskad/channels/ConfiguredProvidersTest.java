package io.kaskad.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ConfiguredProvidersTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    record PigeonSettings(@Nullable String loft, int birds) {

        PigeonSettings {
            if (loft == null) {
                throw new IllegalArgumentException("loft must say where the pigeons live.");
            }
        }
    }

    record Pigeons(String name, PigeonSettings settings) implements Provider {

        @Override
        public Set<Channel> channels() {
            return Set.of(Channel.CHAT);
        }

        @Override
        public Handover handOver(OutboundMessage message) {
            throw new UnsupportedOperationException();
        }
    }

    static final class PigeonKind implements ProviderKind<PigeonSettings> {

        @Override
        public String key() {
            return "pigeon";
        }

        @Override
        public Class<PigeonSettings> settings() {
            return PigeonSettings.class;
        }

        @Override
        public Provider provider(String name, PigeonSettings settings) {
            return new Pigeons(name, settings);
        }
    }

    private ConfiguredProviders with(Map<String, Object> properties) {
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return providers();
    }

    private ConfiguredProviders providers() {
        var beans = new StaticListableBeanFactory(Map.of("pigeons", new PigeonKind()));
        return new ConfiguredProviders(beans.getBeanProvider(ResolvableType.forClass(ProviderKind.class)), environment);
    }

    @Test
    void makesOneForEachName() {
        var carriers = with(Map.of(
                        "kaskad.providers.pigeon.loft", "roof",
                        "kaskad.providers.second.kind", "pigeon",
                        "kaskad.providers.second.loft", "barn",
                        "kaskad.providers.second.order", "2",
                        "kaskad.providers.second.prices.375", "3.10"))
                .carriers();
        assertThat(carriers)
                .extracting(Carrier::provider)
                .containsExactly(
                        new Pigeons("pigeon", new PigeonSettings("roof", 0)),
                        new Pigeons("second", new PigeonSettings("barn", 0)));
        assertThat(carriers.get(1).terms().order()).isEqualTo(2);
        assertThat(carriers.get(1).terms().cost("+375291234567", 2)).hasToString("Money[amount=6.20, currency=RUB]");
    }

    @Test
    void readsTheEnvironmentToo() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of("KASKAD_PROVIDERS_PIGEON_LOFT", "tower", "KASKAD_PROVIDERS_PIGEON_RATE", "30")));
        assertThat(providers().carriers()).singleElement().satisfies(carrier -> {
            assertThat(carrier.provider()).isEqualTo(new Pigeons("pigeon", new PigeonSettings("tower", 0)));
            assertThat(carrier.terms().rate()).isEqualTo(30);
        });
    }

    @Test
    void whatIsEmptyIsNotSaid() {
        assertThat(with(Map.of("kaskad.providers.pigeon.loft", "", "kaskad.providers.pigeon.birds", ""))
                        .carriers())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kaskad.providers.pigeon.birds=3 | kaskad.providers.pigeon.loft must say where the pigeons live.",
                "kaskad.providers.pigeon.lift=x | kaskad.providers.pigeon.lift is not a setting; there are",
                "kaskad.providers.dove.loft=x | kaskad.providers.dove.kind must be one of pigeon.",
                "kaskad.providers.a.kind=owl | kaskad.providers.a.kind must be one of pigeon, not \"owl\".",
                "kaskad.providers.Big.kind=pigeon | kaskad.providers.Big: a name may have",
                "kaskad.providers.pigeon=x | kaskad.providers.pigeon must have settings of its own"
            })
    void saysWhatIsWrong(String property, String sentence) {
        var parts = property.split("=");
        assertThatThrownBy(() -> with(Map.of(parts[0], parts[1])).carriers()).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order | 0 | order must be between",
                "share | 101 | share must be between",
                "rate | 0 | rate must be",
                "per | 1ms | per must be between",
                "currency | rubles | currency must be",
                "prices.7 | -1 | prices must be named"
            })
    void refusesTermsThatMakeNoSense(String term, String value, String sentence) {
        assertThatThrownBy(() -> with(Map.of(
                                "kaskad.providers.pigeon.loft", "roof", "kaskad.providers.pigeon." + term, value))
                        .carriers())
                .hasMessageContaining("kaskad.providers.pigeon." + sentence);
    }

    @Test
    void theLongestBeginningOfANumberGivesThePrice() {
        var terms = with(Map.of(
                        "kaskad.providers.pigeon.loft", "roof",
                        "kaskad.providers.pigeon.prices.7", "2.40",
                        "kaskad.providers.pigeon.prices.77", "9",
                        "kaskad.providers.pigeon.prices.any", "5",
                        "kaskad.providers.pigeon.currency", "EUR"))
                .carriers()
                .get(0)
                .terms();
        assertThat(Stream.of("+79161234567", "+77012345678", "+4915112345678", "token")
                        .map(address -> String.valueOf(terms.cost(address, 1))))
                .containsExactly(
                        "Money[amount=2.40, currency=EUR]",
                        "Money[amount=9, currency=EUR]",
                        "Money[amount=5, currency=EUR]",
                        "Money[amount=5, currency=EUR]");
    }
}
