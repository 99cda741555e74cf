package vn.dondoc.portal;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.Figures;
import vn.dondoc.register.Paging;
import vn.dondoc.register.PublicDirective;
import vn.dondoc.register.PublicFilter;
import vn.dondoc.register.PublicRegister;
import vn.dondoc.register.PublicationChanged;

/**
 * What the public page shows, read from the register once a minute however many people look. What is taken off the page
 * is gone at once on this node, and after a minute on others.
 */
@Component
class PublicPages {

    private static final int PAGES_KEPT = 1000;

    private final PublicRegister register;
    private final OfficeClock clock;
    private final Cache<Wanted, Snapshot> pages;
    private final Cache<String, Optional<PublicDirective>> single;

    PublicPages(PublicRegister register, Minute minute, OfficeClock clock) {
        this.register = register;
        this.clock = clock;
        pages = minute.memory().maximumSize(PAGES_KEPT).build();
        single = minute.memory().maximumSize(PAGES_KEPT).build();
    }

    private record Wanted(PublicFilter filter, Paging paging) {}

    /**
     * One page as it was read.
     *
     * @param plans codes that can be chosen
     * @param leads agencies that can be chosen
     */
    record Snapshot(
            OffsetDateTime readAt,
            Paging.Page<PublicDirective> list,
            Figures figures,
            List<String> plans,
            List<AgencyRef> leads) {}

    Snapshot page(PublicFilter filter, Paging paging) {
        return pages.get(new Wanted(filter, paging), this::read);
    }

    private Snapshot read(Wanted wanted) {
        PublicRegister.Listing listing = register.list(wanted.filter(), wanted.paging());
        return new Snapshot(clock.now(), listing.page(), listing.figures(), register.plans(), register.leads());
    }

    Optional<PublicDirective> directive(String code) {
        return single.get(code, register::find);
    }

    @TransactionalEventListener
    void forget(PublicationChanged change) {
        pages.invalidateAll();
        single.invalidateAll();
    }
}
