package vn.dondoc.followup;

/**
 * Somebody to reach in an agency.
 *
 * @param title what the person is there; as phone and e-mail it may be null, but not both of those
 */
public record Contact(String name, String title, String phone, String email) {}
