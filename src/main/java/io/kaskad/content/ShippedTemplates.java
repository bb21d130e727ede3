package io.kaskad.content;

import io.kaskad.channels.Channel;
import io.kaskad.content.TemplateVersion.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Stores the templates that ship beside their cascades, as {@code processes/<cascade>/<template>.<channel>.<locale>.<part>}
 * with part {@code subject}, {@code txt}, {@code html}, {@code mjml} or {@code json}. Runs while the application is put together, so
 * before anything is sent.
 */
@Component
class ShippedTemplates implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ShippedTemplates.class);
    private static final Pattern FILE = Pattern.compile("([^.]+)\\.([^.]+)\\.([^.]+)\\.(subject|txt|html|mjml|json)");

    private final TemplateVersions versions;
    private final ResourcePatternResolver resources;

    ShippedTemplates(TemplateVersions versions, ResourcePatternResolver resources) {
        this.versions = versions;
        this.resources = resources;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        keep("classpath*:processes/*/*");
    }

    void keep(String pattern) throws IOException {
        parts(resources.getResources(pattern)).forEach((key, parts) -> {
            if (versions.keep(version(key, parts))) {
                log.info(
                        "Stored a new version of the shipped template {} for {} in {}.",
                        key.template(),
                        key.channel().key(),
                        key.locale());
            }
        });
    }

    private static Map<Key, Map<String, String>> parts(Resource[] files) throws IOException {
        var found = new HashMap<Key, Map<String, String>>();
        for (var file : files) {
            var name = FILE.matcher(String.valueOf(file.getFilename()));
            if (name.matches()) {
                var key = new Key(name.group(1), channel(file, name.group(2)), name.group(3), 0);
                var parts = found.computeIfAbsent(key, k -> new TreeMap<>());
                if (parts.put(
                                name.group(4),
                                file.getContentAsString(StandardCharsets.UTF_8).strip())
                        != null) {
                    throw new IllegalStateException("Two cascades ship a template file " + file.getFilename() + ".");
                }
            }
        }
        return found;
    }

    private static Channel channel(Resource file, String key) {
        return Channel.find(key)
                .orElseThrow(() -> new IllegalStateException("The template file " + file.getFilename()
                        + " is for a channel that does not exist: " + key + "."));
    }

    private static TemplateVersion version(Key key, Map<String, String> parts) {
        var body = parts.get("txt");
        if (body == null) {
            throw new IllegalStateException(
                    "The template " + key.template() + "." + key.channel().key() + "." + key.locale()
                            + " has no .txt file; every message needs its plain text.");
        }
        return new TemplateVersion(
                key, parts.get("subject"), body, parts.getOrDefault("mjml", parts.get("html")), parts.get("json"));
    }
}
