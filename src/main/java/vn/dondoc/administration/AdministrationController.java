package vn.dondoc.administration;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.page.AdministrationTile;
import vn.dondoc.page.PageController;

/** The administrator's first page: what every room has to report. */
@PageController
class AdministrationController {

    private final ObjectProvider<AdministrationTile> tiles;
    private final CurrentActor currentActor;

    AdministrationController(ObjectProvider<AdministrationTile> tiles, CurrentActor currentActor) {
        this.tiles = tiles;
        this.currentActor = currentActor;
    }

    /** A tile with its finding, asked for once. */
    record Tile(String name, String address, AdministrationTile.Finding finding) {}

    @GetMapping(AdministrationPlace.ADDRESS)
    String page(Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        model.addAttribute("tiles", tiles());
        return "administration";
    }

    private List<Tile> tiles() {
        return tiles.stream()
                .sorted(Comparator.comparingInt(AdministrationTile::order))
                .map(tile -> new Tile(tile.name(), tile.address(), tile.finding()))
                .toList();
    }
}
