package vn.dondoc.evidence;

import java.nio.file.Path;

/** A file that has arrived and lies on the disk, not checked yet. */
record ReceivedFile(Path path, String name) {}
