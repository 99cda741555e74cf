package vn.dondoc.desk;

import vn.dondoc.evidence.EvidenceDesk;

/** A file as the page lists it. */
record FileLine(String id, String name, String size, String agency, String by, String at, boolean removable) {

    static FileLine of(EvidenceDesk.Item item, String agency, People people) {
        var file = item.file();
        return new FileLine(
                file.id(),
                file.name(),
                FileSize.write(file.size()),
                agency,
                people.name(file.uploadedBy()),
                Moments.write(file.uploadedAt()),
                item.removable());
    }
}
