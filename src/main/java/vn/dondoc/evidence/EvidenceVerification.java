package vn.dondoc.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Compares every stored file with the hash that was taken when it arrived. */
@Service
public class EvidenceVerification {

    private static final int PAGE = 100;

    private final EvidenceFiles files;
    private final EvidenceContent content;

    EvidenceVerification(EvidenceFiles files, EvidenceContent content) {
        this.files = files;
        this.content = content;
    }

    /** A file that is not what it was. */
    public record Finding(String id, String directiveCode, String agency, String name, Damage damage) {}

    public enum Damage {
        /** The bytes are others than those that arrived. */
        ALTERED,
        /** There are no bytes any more. */
        MISSING
    }

    /**
     * What a run has found.
     *
     * @param checked how many files were compared
     */
    public record Report(long checked, List<Finding> findings) {}

    /** Runs over all files, without a transaction: what is added or removed meanwhile is no finding. */
    public Report verify() {
        List<Finding> findings = new ArrayList<>();
        long checked = 0;
        List<Evidence> page = files.after("", PAGE);
        while (!page.isEmpty()) {
            for (Evidence evidence : page) {
                damageOf(evidence).ifPresent(damage -> findings.add(finding(evidence, damage)));
            }
            checked += page.size();
            page = files.after(page.get(page.size() - 1).id(), PAGE);
        }
        return new Report(checked, List.copyOf(findings));
    }

    /** What is wrong with a stored file; a file that has been removed meanwhile has nothing wrong. */
    Optional<Damage> damageOf(Evidence evidence) {
        var hash = new Sha256();
        long size = write(evidence, hash);
        if (size == evidence.sizeBytes() && hash.hex().equals(evidence.sha256())) {
            return Optional.empty();
        }
        if (files.find(evidence.id()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(size == 0 ? Damage.MISSING : Damage.ALTERED);
    }

    private long write(Evidence evidence, Sha256 hash) {
        try (var sink = hash.sink()) {
            return content.writeTo(sink, evidence.id());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static Finding finding(Evidence evidence, Damage damage) {
        return new Finding(evidence.id(), evidence.directiveCode(), evidence.agency(), evidence.name(), damage);
    }
}
