package vn.dondoc.register;

/**
 * Which obstacles are wanted; every part may be null.
 *
 * @param agency who raised them
 * @param open whether they still wait for somebody
 */
public record ObstacleFilter(String agency, String plan, ObstacleState state, Boolean open) {}
