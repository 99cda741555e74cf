package vn.dondoc.register;

/**
 * Something was decided on an obstacle that whoever raised it should know. Published in the transaction in which it
 * happens.
 *
 * @param agency who raised it
 * @param answer what is said to it; null where nothing was
 * @param account who decided
 */
public record ObstacleAnswered(String code, String agency, ObstacleState outcome, String answer, String account) {}
