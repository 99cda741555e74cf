package vn.dondoc.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files that say how reports look. An office changes them in Word or Excel and puts them into its own folder. */
@Component
class Templates {

    private final ReportSettings settings;

    Templates(ReportSettings settings) {
        this.settings = settings;
    }

    /** The office's own file if there is one, else the one that comes with the program. Read anew each time. */
    InputStream open(String name) throws IOException {
        if (settings.templates() != null) {
            Path own = settings.templates().resolve(name);
            if (Files.isRegularFile(own)) {
                return Files.newInputStream(own);
            }
        }
        return new ClassPathResource("report/" + name).getInputStream();
    }
}
