package org.minqing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.place.CommunityColumn;
import org.minqing.place.CommunityPanel;
import org.minqing.place.Place;
import org.minqing.web.Fragments;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Who is linked with a community (联系领导) and who holds a post there, on its page and in the list. */
@Component
public class CommunityPeople implements CommunityPanel, CommunityColumn {

    private final Officials officials;
    private final Fragments fragments;

    CommunityPeople(Officials officials, Fragments fragments) {
        this.officials = officials;
        this.fragments = fragments;
    }

    /**
     * One person with what he is to the community.
     *
     * @param linked linked with it; otherwise of the community itself
     */
    public record Person(String name, String titles, boolean linked) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Shown> on(Place community, SignedIn me, Ui ui) {
        List<Person> people = peopleOf(community, me.regionId(), ui.today());
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(
                        "people",
                        ui.msg("people.community"),
                        "users",
                        "",
                        "",
                        true,
                        fragments.of("people/community", Map.of("ui", ui, "people", people))));
    }

    private List<Person> peopleOf(Place community, int regionId, LocalDate today) {
        var people = new ArrayList<Person>();
        for (Liaison link : officials.linkedTo(regionId, community.id(), today)) {
            officials.byId(regionId, link.officialId())
                    .ifPresent(o -> people.add(new Person(o.name(), titles(o.postsOn(today)), true)));
        }
        for (Official official : officials.all(regionId)) {
            List<Post> here = official.postsOn(today).stream()
                    .filter(p -> community.id().equals(p.placeId()))
                    .toList();
            if (!here.isEmpty()) {
                people.add(new Person(official.name(), titles(here), false));
            }
        }
        return people;
    }

    private static String titles(List<Post> posts) {
        return posts.stream().map(Post::title).collect(Collectors.joining("、"));
    }

    @Override
    public String title(Ui ui) {
        return ui.msg("people.linked");
    }

    @Override
    public Map<UUID, Cell> cells(SignedIn me, Ui ui) {
        LocalDate today = ui.today();
        Map<UUID, Official> byId = officials.all(me.regionId()).stream()
                .collect(Collectors.toMap(Official::id, Function.identity()));
        var names = new HashMap<UUID, Cell>();
        officials.liaisons(me.regionId()).stream().filter(l -> l.holdsOn(today)).forEach(link -> {
            Official official = byId.get(link.officialId());
            if (official != null) {
                names.merge(
                        link.placeId(),
                        new Cell(official.name(), false),
                        (a, b) -> new Cell(a.words() + "、" + b.words(), false));
            }
        });
        return names;
    }
}
