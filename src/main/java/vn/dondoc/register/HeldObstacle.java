package vn.dondoc.register;

import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** An obstacle about to be decided on, with its directive held until the transaction ends. */
record HeldObstacle(Obstacle obstacle, Directive directive) {

    Change change(Actor actor, String action) {
        return Change.by(actor.account(), action, directive.subject()).confinedTo(obstacle.agency());
    }

    ObstacleAnswered answered(ObstacleState outcome, String answer, Actor actor) {
        return new ObstacleAnswered(directive.code(), obstacle.agency(), outcome, answer, actor.account());
    }

    /** Takes hold of obstacles for those who decide. */
    @Component
    static class Grip {

        private final Directives directives;
        private final Obstacles obstacles;

        Grip(Directives directives, Obstacles obstacles) {
            this.directives = directives;
            this.obstacles = obstacles;
        }

        /**
         * @throws Refusal (403) for whoever does not hold the role, or has raised or proposed it, (404) when there is no
         *     such obstacle, (409) when it does not wait for this role
         */
        HeldObstacle take(BusinessKey key, String processInstanceId, Role role, Actor actor) {
            actor.require(role);
            Directive directive = directives.lock(key.code());
            Obstacle obstacle = obstacles
                    .ofProcess(processInstanceId)
                    .filter(found -> found.directiveId() == directive.id())
                    .orElseThrow(() -> Directives.unknown(key.toString()));
            if (obstacle.state().holder() != role) {
                throw Refusal.conflict("obstacleNotWaiting");
            }
            if (isOwn(obstacle, actor)) {
                throw Refusal.forbidden("ownObstacle");
            }
            return new HeldObstacle(obstacle, directive);
        }

        private static boolean isOwn(Obstacle obstacle, Actor actor) {
            return actor.account().equalsIgnoreCase(obstacle.raisedBy())
                    || actor.account().equalsIgnoreCase(obstacle.handledBy());
        }
    }
}
