package vn.dondoc.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.csv.CsvText;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.Days;
import vn.dondoc.register.PublicDirective;
import vn.dondoc.register.PublicFilter;
import vn.dondoc.register.PublicRegister;
import vn.dondoc.register.PublicationChanged;

/** The published directives as files to take along, made once a minute at most. */
@Component
class OpenData {

    /** The most directives that a file holds. */
    static final int LONGEST = 20_000;

    private static final int BYTES_KEPT = 48 * 1024 * 1024;
    private static final List<String> COLUMNS = List.of(
            "code",
            "plan",
            "number",
            "section",
            "content",
            "source",
            "lead",
            "members",
            "deadline",
            "dueOn",
            "state",
            "lateness",
            "completedOn",
            "result",
            "resultDocument",
            "resultDocumentDate");

    private final PublicRegister register;
    private final ObjectMapper json;
    private final OfficeClock clock;
    private final Cache<Wanted, byte[]> files;

    OpenData(PublicRegister register, ObjectMapper json, Minute minute, OfficeClock clock) {
        this.register = register;
        this.json = json;
        this.clock = clock;
        files = minute.memory()
                .maximumWeight(BYTES_KEPT)
                .<Wanted, byte[]>weigher((wanted, file) -> file.length)
                .build();
    }

    enum Format {
        CSV,
        JSON
    }

    private record Wanted(Format format, PublicFilter filter, Locale language) {}

    /** The whole of a JSON file; names are those of the API. */
    private record Whole(OffsetDateTime updatedAt, String counted, List<PublicDirective> directives) {}

    byte[] file(Format format, PublicFilter filter) {
        return files.get(new Wanted(format, filter, ReaderLanguage.current()), this::write);
    }

    private byte[] write(Wanted wanted) {
        List<PublicDirective> directives = register.all(wanted.filter(), LONGEST);
        return wanted.format() == Format.CSV ? csv(directives) : json(directives);
    }

    private byte[] json(List<PublicDirective> directives) {
        try {
            return json.writeValueAsBytes(new Whole(clock.now(), Sentences.of("public.counted"), directives));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] csv(List<PublicDirective> directives) {
        var csv = new CsvText();
        csv.line(COLUMNS.stream()
                .map(column -> Sentences.of("public.column." + column))
                .toArray());
        directives.forEach(directive -> csv.line(cells(directive).toArray()));
        return csv.bytes();
    }

    private static Stream<Object> cells(PublicDirective directive) {
        return Stream.of(
                directive.code(),
                directive.plan(),
                directive.number(),
                directive.section(),
                directive.content(),
                directive.sourceDocument(),
                directive.lead(),
                directive.members(),
                directive.deadline(),
                Days.write(directive.dueOn()),
                Sentences.of("public.state." + directive.state()),
                Sentences.of("lateness." + directive.lateness()),
                Days.write(directive.completedOn()),
                directive.result(),
                directive.resultDocument(),
                Days.write(directive.resultDocumentDate()));
    }

    @TransactionalEventListener
    void forget(PublicationChanged change) {
        files.invalidateAll();
    }
}
