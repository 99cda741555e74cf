package vn.dondoc.desk;

import java.util.List;
import vn.dondoc.evidence.EvidenceDesk;

/**
 * The files on a directive.
 *
 * @param open whether the reader may add to them now
 * @param closed why the reader sees none at all, or null
 */
record Shelf(boolean open, List<EvidenceDesk.Item> items, String closed) {}
