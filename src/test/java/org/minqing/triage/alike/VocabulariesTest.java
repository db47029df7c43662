package org.minqing.triage.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Erasure;
import org.minqing.casework.Flags;
import org.minqing.casework.Result;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What the words of a region weigh, learned from its cases. */
@ServerTest
class VocabulariesTest {

    @Autowired TestZone zones;
    @Autowired Casework casework;
    @Autowired Vocabularies vocabularies;
    @Autowired Clock clock;

    private UUID raised(TestZone.Zone zone, String title, Flags flags) {
        var command = CaseCommand.Register.concern(CaseType.HELP, title, "请派人来看。").with(flags);
        return ((Result.Done) casework.register(command, Actor.of(zone.signedIn(Role.CLERK)), clock.instant())).now().id();
    }

    @Test
    void who_looks_at_a_case_does_not_wait_for_them_to_be_learned() {
        TestZone.Zone zone = zones.open();
        int region = zone.region().id();
        raised(zone, "荷塘小区停水", Flags.NONE);

        assertThat(vocabularies.known(region)).isEmpty();
        Vocabulary learned = vocabularies.of(region);
        assertThat(vocabularies.known(region)).containsSame(learned);
    }

    @Test
    void nothing_is_learned_from_a_sealed_case_and_all_is_forgotten_with_an_erased_one() {
        TestZone.Zone zone = zones.open();
        int region = zone.region().id();
        UUID open = raised(zone, "荷塘小区停水", Flags.NONE);
        raised(zone, "翠竹苑电梯困人", Flags.SEALED);

        assertThat(vocabularies.of(region).frequencies().messages()).isEqualTo(1);
        vocabularies.erase(region, open, Erasure.Scope.WORDS);
        assertThat(vocabularies.known(region)).isEmpty();
    }
}
