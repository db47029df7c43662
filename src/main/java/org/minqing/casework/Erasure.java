package org.minqing.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 删除: which texts of a case go for good, and on what ground. The event of it holds neither; it says that it was done. */
public final class Erasure {

    private Erasure() {}

    /** What goes. */
    public enum Scope {
        /** 姓名、电话 of whoever raised it, first or again. */
        IDENTITY,
        /** 全部文字: title, words, results, reasons, promises, files. */
        WORDS,
        /** 姓名、电话和全部文字 */
        ALL;

        boolean identity() {
            return this != WORDS;
        }

        boolean words() {
            return this != IDENTITY;
        }
    }

    /** Why, after article 47 of the Personal Information Protection Law (个人信息保护法). */
    public enum Ground {
        /** 本人申请，或者本人撤回同意 */
        REQUEST,
        /** 目的已经实现，或者保存期限届满 */
        PURPOSE_MET,
        /** 误录了他人信息，或者不该收集 */
        WRONGLY_RECORDED,
        /** 有权机关要求 */
        ORDERED
    }

    /** The texts that the erasures of a story took away; a text that is gone otherwise was not erased by anybody here. */
    static Set<UUID> taken(List<Recorded> story) {
        Set<UUID> taken = new HashSet<>();
        List<UUID> identities = new ArrayList<>();
        List<UUID> words = new ArrayList<>();
        for (Recorded recorded : story) {
            if (recorded.event() instanceof CaseEvent.Erased erased) {
                taken.addAll(erased.scope().identity() ? identities : List.of());
                taken.addAll(erased.scope().words() ? words : List.of());
            }
            Words person = person(recorded.event());
            Codec.wordsOf(recorded.event()).stream()
                    .map(Words::id)
                    .forEach(id -> (person != null && person.id().equals(id) ? identities : words).add(id));
        }
        return taken;
    }

    /** Whether the name and contact that this story brought are erased, all of them. */
    static boolean tookIdentity(List<Recorded> story) {
        Set<UUID> taken = taken(story);
        return story.stream()
                .map(recorded -> person(recorded.event()))
                .flatMap(Stream::ofNullable)
                .allMatch(person -> taken.contains(person.id()));
    }

    private static @Nullable Words person(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Registered e -> e.person();
            case CaseEvent.Joined e -> e.person();
            default -> null;
        };
    }
}
