package io.kaskad.channels.site;

import io.kaskad.channels.Carrier;
import io.kaskad.channels.Carriers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Our providers as pages of sites see them. */
@Component
public class Sites {

    private final Carriers carriers;
    private final SignedReports reports;

    Sites(Carriers carriers, SignedReports reports) {
        this.carriers = carriers;
        this.reports = reports;
    }

    /** The provider of this name, if it is of that kind. */
    public <T extends SiteProvider> Optional<T> find(String name, Class<T> kind) {
        return carriers.find(name)
                .map(Carrier::provider)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The message this token goes along with. */
    public Optional<UUID> message(String provider, String token) {
        return reports.message(provider, token);
    }
}
