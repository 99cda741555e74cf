package vn.dondoc.desk;

/** As what the register leaves the system. */
enum ExportFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8");

    static final String PATH = RegisterAddress.PATH + "/export";

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    String path() {
        return PATH + "." + extension;
    }
}
