package vn.dondoc.register;

/** Why a directive is no longer followed. */
public enum CancelReason {
    /** "Không thuộc chức năng, nhiệm vụ". */
    NOT_IN_REMIT,
    /** It goes on as part of another directive. */
    MERGED,
    /** The authority took it back. */
    WITHDRAWN
}
