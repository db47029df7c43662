package org.minqing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseFilter;
import org.minqing.casework.CaseQuery;
import org.minqing.casework.CaseStage;
import org.minqing.casework.Casework;
import org.minqing.casework.Erasure;
import org.minqing.casework.EventFeed;
import org.minqing.casework.Flags;
import org.minqing.casework.Worklist;
import org.minqing.database.Region;
import org.minqing.demo.DemoAccount;
import org.minqing.demo.DemoZone;
import org.minqing.search.SearchIndex.Batch;
import org.minqing.search.SearchIndex.Copy;
import org.minqing.search.SearchedZone.Town;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestDemo;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

@ServerTest
class IndexKeepingTest {

    private static final int REGION = 1;

    @Autowired SearchedZone zones;
    @Autowired Search search;
    @Autowired SearchIndex index;
    @Autowired Indexer indexer;
    @Autowired SearchRounds rounds;
    @Autowired Wishes wishes;
    @Autowired Entries entries;
    @Autowired EventFeed feed;
    @Autowired TestDemo demo;
    @Autowired DemoZone demoZone;
    @Autowired Accounts accounts;
    @Autowired Casework casework;
    @TempDir Path folder;

    private static Standing standing(boolean complete) {
        return new Standing("1/test", new UUID(1, 1), Wishes.NONE, Instant.EPOCH, Standing.BEFORE_ALL, complete, EventFeed.Position.BEGINNING);
    }

    private static Entry entry(UUID owner) {
        return new Entry(Kind.CASE, owner, "", "", Entry.Facets.NONE, Map.of(Field.TEXT, List.of("term")));
    }

    private static Batch one(UUID owner) {
        return new Batch(List.of(owner), List.of(entry(owner)));
    }

    private static List<UUID> found(SearchIndex where) {
        var everybody = new Wanted.Reader(new UUID(2, 2), true, null, Set.of(), true, null, Set.of());
        return where.find(REGION, new Wanted(Kind.CASE, List.of(), Wanted.Filter.NONE, everybody, 10)).hits().stream()
                .map(Found.Hit::owner)
                .toList();
    }

    @Test
    void an_index_that_is_being_built_is_not_searched_until_it_is_whole() {
        try (var lucene = new LuceneIndex(IndexFolder.in(folder))) {
            UUID id = UUID.randomUUID();
            lucene.begin(REGION, standing(false));
            lucene.write(REGION, Copy.NEW, one(id), standing(false));
            lucene.keep(REGION, Copy.NEW);
            assertThat(found(lucene)).isEmpty();

            lucene.write(REGION, Copy.NEW, new Batch(List.of(), List.of()), standing(true));
            lucene.keep(REGION, Copy.NEW);
            assertThat(found(lucene)).containsExactly(id);
        }
    }

    @Test
    void what_was_kept_is_there_after_a_crash_and_says_how_far_it_came() throws IOException {
        Path disk = folder.resolve("disk");
        Path asItWas = folder.resolve("as-it-was");
        UUID kept = UUID.randomUUID();
        var reached = standing(true).at(new EventFeed.Position(7, kept, 1));
        try (var lucene = new LuceneIndex(IndexFolder.in(disk))) {
            lucene.begin(REGION, standing(false));
            lucene.write(REGION, Copy.NEW, one(kept), reached);
            lucene.keep(REGION, Copy.NEW);
            lucene.write(REGION, Copy.SEARCHED, one(UUID.randomUUID()), reached.at(new EventFeed.Position(8, kept, 2)));
            FileSystemUtils.copyRecursively(disk, asItWas);
        }
        try (var again = new LuceneIndex(IndexFolder.in(asItWas))) {
            assertThat(found(again)).containsExactly(kept);
            assertThat(again.standing(REGION, Copy.SEARCHED)).contains(reached);
        }
    }

    @Test
    void a_server_that_was_stopped_and_started_again_goes_on_indexing() {
        Town town = zones.open();
        town.concern("水管漏水", "厨房。");
        rounds.stop();
        rounds.start();
        town.index();

        assertThat(search.find(Asked.of("漏水"), town.as(Role.CLERK)).total()).isEqualTo(1);
    }

    @Test
    void a_torn_index_is_thrown_away_and_there_is_none() throws IOException {
        try (var lucene = new LuceneIndex(IndexFolder.in(folder))) {
            lucene.begin(REGION, standing(false));
            lucene.write(REGION, Copy.NEW, one(UUID.randomUUID()), standing(true));
            lucene.keep(REGION, Copy.NEW);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().startsWith("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (var lucene = new LuceneIndex(IndexFolder.in(folder))) {
            assertThat(lucene.standing(REGION, Copy.SEARCHED)).isEmpty();
            assertThat(lucene.standing(REGION, Copy.NEW)).isEmpty();
        }
    }

    @Test
    void after_a_restore_the_index_of_another_time_is_made_anew() {
        Town town = zones.open();
        town.concern("水管漏水", "厨房。");
        var foreign = new Standing(entries.form(), UUID.randomUUID(), Wishes.NONE, Instant.EPOCH, Standing.BEFORE_ALL, false, EventFeed.Position.BEGINNING);
        index.begin(town.id(), foreign);
        index.write(town.id(), Copy.NEW, new Batch(List.of(), List.of()), foreign.whole());
        index.keep(town.id(), Copy.NEW);
        town.index();

        assertThat(index.standing(town.id(), Copy.SEARCHED).orElseThrow().epoch()).isEqualTo(feed.epoch());
        assertThat(search.find(Asked.of("漏水"), town.as(Role.CLERK)).total()).isEqualTo(1);
    }

    @Test
    void an_index_built_anew_finds_the_same_as_one_that_followed_every_event() {
        Town town = zones.open();
        town.index();
        UUID leak = town.dispatched(town.concern("水管漏水", "厨房。"), town.water);
        town.index();
        UUID lamp = town.concern("路灯不亮", "看不见路。");
        UUID secret = town.concern("举报偷排废水", "夜里排。", Flags.SEALED);
        UUID gone = town.concern("楼道漏水", "三楼。");
        town.index();
        town.does(lamp, new CaseCommand.Mark(false, true, false, false, "本人要求保密"), Role.CLERK);
        town.does(gone, new CaseCommand.Erase(Erasure.Scope.ALL, Erasure.Ground.REQUEST, "本人申请"), Role.SUPERVISOR);
        town.index();
        Set<String> followed = everything(town);
        assertThat(followed).anyMatch(line -> line.contains(leak.toString())).anyMatch(line -> line.contains(secret.toString()));

        wishes.rebuild(town.id(), null);
        town.index();
        assertThat(everything(town)).isEqualTo(followed);
    }

    private Set<String> everything(Town town) {
        Set<String> found = new HashSet<>();
        SignedIn cleared = town.as(Account.Scope.NONE, Role.SUPERVISOR, Role.CLEARED);
        for (SignedIn reader : List.of(town.as(Role.CLERK), cleared, town.as(new Account.Scope(town.water.id(), null, null), Role.LIAISON))) {
            for (String words : List.of("", "漏水", "路灯", "废水", "厨房", "水务", "芦岸")) {
                search.find(Asked.of(words), reader).parts().forEach(part -> part.hits().forEach(
                        hit -> found.add(reader.roles() + words + part.kind() + hit.owner() + part.total())));
            }
        }
        return found;
    }

    @Test
    void every_account_of_the_demo_zone_finds_as_many_cases_of_each_stage_as_its_lists_hold() {
        Region zone = demo.open();
        indexer.settle(zone);
        for (DemoAccount account : demoZone.accounts()) {
            Account known = accounts.byUsername(account.username()).orElseThrow();
            if (account.role() == Role.ADMINISTRATOR) {
                continue;
            }
            var me = new SignedIn(known.id(), known.regionId(), known.name(), known.roles(), known.scope().unitId(),
                    known.scope().officialId(), known.scope().placeId());
            for (CaseStage stage : CaseStage.values()) {
                var asked = new Asked("", Kind.CASE, stage, null, null, null, null, 1);
                int found = search.find(asked, me).parts().stream()
                        .filter(part -> part.kind() == Kind.CASE)
                        .mapToInt(Answer.Part::total)
                        .sum();
                int listed = casework.count(CaseQuery.of(Worklist.ALL, CaseFilter.NONE.in(stage)), Actor.of(me), Found.COUNT_UP_TO);
                assertThat(found).as(account.username() + " " + stage).isEqualTo(listed);
            }
        }
    }
}
