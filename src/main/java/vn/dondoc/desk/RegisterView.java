package vn.dondoc.desk;

/**
 * A filter of the register with its order and columns, under a name.
 *
 * @param account whose it is
 * @param asked what the address asks for, see {@link RegisterAddress#parse}
 * @param shared whether everybody who may see the register may open it; each sees only what that reader may see
 */
record RegisterView(long id, String account, String name, String asked, boolean shared) {

    static final int LONGEST_NAME = 100;

    RegisterAddress address() {
        return RegisterAddress.parse(asked);
    }

    /** Where it opens. */
    String opened() {
        return address().with("view", String.valueOf(id));
    }

    boolean isOf(String reader) {
        return account.equals(reader);
    }
}
