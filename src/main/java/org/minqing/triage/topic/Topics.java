package org.minqing.triage.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.triage.similar.Comparison;
import org.minqing.triage.similar.Sketch;

/**
 * The topics of one place, as voices arrive and people decide. A voice is laid beside the latest of each topic that was spoken of
 * within the window, joins the one it resembles on average, or opens its own; after that only a person moves it, so a topic stays
 * what it is. Whom it followed is kept: all that stands here follows from the arrivals and decisions in their order, so undoing a
 * decision gives what would be without it. Not for several threads at once.
 */
public final class Topics {

    /** A topic that nobody spoke of for so long takes no further voice. Half a year: groups of the labelled messages last that long. */
    public static final int WINDOW_DAYS = 180;

    /** So many of the latest voices that followed each other are compared with a new one. */
    static final int LOOKED_AT = 8;

    private final int windowDays;
    private final double alike;
    private final List<Step> story = new ArrayList<>();
    private final Map<UUID, Topic.Member> members = new HashMap<>();
    private final Map<UUID, UUID> topicOf = new HashMap<>();
    private final Map<UUID, Strands> groups = new LinkedHashMap<>();

    /** Where a topic that is no more went. */
    private final Map<UUID, UUID> mergedInto = new HashMap<>();

    /** The voice at whose end each one's chain of followed ones is. */
    private final Map<UUID, UUID> strandOf = new HashMap<>();

    /** What the voices of the window are compared by; those before it need none. */
    private final Map<UUID, Sketch> sketches = new LinkedHashMap<>();

    /**
     * @param windowDays a topic that nobody spoke of for so long takes no further voice, unless it is pinned
     * @param alike      so far a voice must on average resemble those it joins (log-odds), such as {@link Comparison#SAME}
     */
    public Topics(int windowDays, double alike) {
        this.windowDays = windowDays;
        this.alike = alike;
    }

    private sealed interface Step {}

    private record Arrived(Topic.Member member) implements Step {}

    private record Decided(Decision decision) implements Step {}

    /** The topic that the voice joined or opened; one that was heard before stays where it is. */
    public UUID hear(Voice voice, Sketch sketch) {
        UUID known = topicOf.get(voice.id());
        if (known != null) {
            return known;
        }
        forget(voice.day().minusDays(windowDays));
        Topic.Member member = nearest(voice, sketch);
        sketches.put(voice.id(), sketch);
        return arrive(member);
    }

    /**
     * A voice as it was heard before, so that nothing is compared: it is where whom it followed is.
     *
     * @param sketch null for one from before the window
     */
    public UUID heardBefore(Topic.Member member, @Nullable Sketch sketch) {
        UUID known = topicOf.get(member.voice().id());
        if (known != null) {
            return known;
        }
        if (sketch != null) {
            sketches.put(member.voice().id(), sketch);
        }
        return arrive(member);
    }

    private UUID arrive(Topic.Member member) {
        UUID id = member.voice().id();
        UUID follows = member.follows();
        if (follows != null && !members.containsKey(follows)) {
            throw new IllegalArgumentException(id + " follows " + follows + ", which was not heard");
        }
        story.add(new Arrived(member));
        members.put(id, member);
        strandOf.put(id, follows == null ? id : strand(follows));
        return place(member);
    }

    private UUID strand(UUID voice) {
        return Objects.requireNonNull(strandOf.get(voice));
    }

    private UUID place(Topic.Member member) {
        UUID follows = member.follows();
        UUID topic = follows == null ? member.voice().id() : Objects.requireNonNull(topicOf.get(follows));
        put(member.voice(), topic);
        return topic;
    }

    private void put(Voice voice, UUID topic) {
        topicOf.put(voice.id(), topic);
        groups.computeIfAbsent(topic, id -> new Strands()).take(strand(voice.id()), voice);
    }

    /** Sketches are large; of what is no more compared none is kept. */
    private void forget(LocalDate before) {
        var oldest = sketches.entrySet().iterator();
        while (oldest.hasNext()) {
            UUID voice = oldest.next().getKey();
            Topic.Member member = members.get(voice);
            if (member != null && !member.voice().day().isBefore(before)) {
                return;
            }
            Strands group = groups.get(topicOf.get(voice));
            if (group == null || !group.pinned) {
                oldest.remove();
            }
        }
    }

    /** Average linkage over the latest voices of each strand; the older topic where two are alike. */
    private Topic.Member nearest(Voice voice, Sketch sketch) {
        LocalDate since = voice.day().minusDays(windowDays);
        Topic.Member best = new Topic.Member(voice, null, 0);
        double limit = alike;
        for (Strands group : groups.values()) {
            if (group.last.isBefore(since) && !group.pinned) {
                continue;
            }
            for (List<Voice> strand : group.each()) {
                Likeness likeness = likeness(strand, sketch);
                if (likeness.average() > limit) {
                    limit = likeness.average();
                    best = new Topic.Member(voice, likeness.nearest(), likeness.most());
                }
            }
        }
        return best;
    }

    private record Likeness(double average, UUID nearest, double most) {
        private static final Likeness NONE = new Likeness(Double.NEGATIVE_INFINITY, new UUID(0, 0), Double.NEGATIVE_INFINITY);
    }

    private Likeness likeness(List<Voice> strand, Sketch sketch) {
        List<Voice> latest = strand.reversed().stream()
                .limit(LOOKED_AT)
                .takeWhile(voice -> sketches.containsKey(voice.id()))
                .toList();
        if (latest.stream().mapToDouble(voice -> Comparison.atMost(sketchOf(voice), sketch)).average().orElse(Double.NEGATIVE_INFINITY) <= alike) {
            return Likeness.NONE;
        }
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        UUID nearest = latest.getFirst().id();
        for (Voice voice : latest) {
            double score = Comparison.score(sketchOf(voice), sketch);
            sum += score;
            if (score > most) {
                most = score;
                nearest = voice.id();
            }
        }
        return new Likeness(sum / latest.size(), nearest, most);
    }

    private Sketch sketchOf(Voice voice) {
        return Objects.requireNonNull(sketches.get(voice.id()));
    }

    /** False if it names what is not there, or changes nothing; it is not kept then. */
    public boolean decide(Decision decision) {
        boolean possible = possible(decision);
        if (possible) {
            story.add(new Decided(decision));
            apply(decision);
        }
        return possible;
    }

    private boolean possible(Decision decision) {
        return switch (decision) {
            case Decision.Merge merge -> !merge.from().equals(merge.into()) && holds(merge.from()) && holds(merge.into());
            case Decision.Split split -> !split.voices().isEmpty() && topicOf.keySet().containsAll(split.voices())
                    && !groups.containsKey(split.topic()) && leavesSome(split);
            case Decision.Pin pin -> holds(pin.topic()) && !group(pin.topic()).pinned;
        };
    }

    /** Who takes all of a topic out would only give it another identity. */
    private boolean leavesSome(Decision.Split split) {
        return split.voices().stream()
                .map(topicOf::get)
                .distinct()
                .allMatch(topic -> group(Objects.requireNonNull(topic)).voices().stream().anyMatch(voice -> !split.voices().contains(voice.id())));
    }

    private boolean holds(UUID topic) {
        Strands group = groups.get(topic);
        return group != null && !group.isEmpty();
    }

    private Strands group(UUID topic) {
        return groups.computeIfAbsent(topic, id -> new Strands());
    }

    private void apply(Decision decision) {
        switch (decision) {
            case Decision.Merge merge -> {
                group(merge.from()).voices().forEach(voice -> move(voice, merge.into()));
                mergedInto.put(merge.from(), merge.into());
            }
            case Decision.Split split -> story.stream()
                    .filter(Arrived.class::isInstance)
                    .map(step -> ((Arrived) step).member().voice())
                    .filter(voice -> split.voices().contains(voice.id()) && topicOf.containsKey(voice.id()))
                    .forEach(voice -> move(voice, split.topic()));
            case Decision.Pin pin -> group(pin.topic()).pinned = true;
        }
    }

    private void move(Voice voice, UUID topic) {
        Strands from = groups.get(topicOf.get(voice.id()));
        if (from != null) {
            from.drop(strand(voice.id()), voice);
        }
        put(voice, topic);
    }

    /**
     * As if that decision had never been taken; who came since is where whom he followed is. Later decisions about what stands only
     * through it fall with it. False if there is none of that id.
     */
    public boolean undo(UUID decision) {
        boolean there = story.removeIf(step -> isThe(decision, step));
        if (there) {
            groups.clear();
            topicOf.clear();
            mergedInto.clear();
            List<Step> left = List.copyOf(story);
            story.clear();
            left.forEach(this::again);
        }
        return there;
    }

    private static boolean isThe(UUID decision, Step step) {
        return step instanceof Decided decided && decided.decision().id().equals(decision);
    }

    private void again(Step step) {
        switch (step) {
            case Arrived arrived -> {
                story.add(arrived);
                place(arrived.member());
            }
            case Decided decided -> decide(decided.decision());
        }
    }

    /** What people decided and did not undo, in their order. */
    public List<Decision> decisions() {
        return story.stream().filter(Decided.class::isInstance).map(step -> ((Decided) step).decision()).toList();
    }

    /** The later decisions that would fall if this one were undone. */
    public List<Decision> falling(UUID decision) {
        var without = new Topics(windowDays, alike);
        without.strandOf.putAll(strandOf);
        without.members.putAll(members);
        story.stream().filter(step -> !isThe(decision, step)).forEach(without::again);
        List<Decision> left = without.decisions();
        return decisions().stream().filter(one -> !one.id().equals(decision) && !left.contains(one)).toList();
    }

    /** The topic under which one of this id is found by now: itself, or that into which it was merged. Empty if there never was one. */
    public Optional<UUID> now(UUID topic) {
        UUID now = topic;
        while (!holds(now)) {
            UUID next = mergedInto.get(now);
            if (next == null) {
                return Optional.empty();
            }
            now = next;
        }
        return Optional.of(now);
    }

    public Optional<UUID> of(UUID voice) {
        return Optional.ofNullable(topicOf.get(voice));
    }

    public Optional<Topic.Member> member(UUID voice) {
        return Optional.ofNullable(members.get(voice));
    }

    /** How many voices a new one can be compared with. */
    public int compared() {
        return sketches.size();
    }

    public Optional<Topic> topic(UUID id) {
        return holds(id) ? Optional.of(told(id, group(id))) : Optional.empty();
    }

    /** All that hold a voice, the oldest first. */
    public List<Topic> all() {
        return groups.keySet().stream().filter(this::holds).map(id -> told(id, group(id))).toList();
    }

    private Topic told(UUID id, Strands group) {
        return new Topic(id, group.pinned, group.voices().stream()
                .map(voice -> Objects.requireNonNull(members.get(voice.id())))
                .toList());
    }
}
