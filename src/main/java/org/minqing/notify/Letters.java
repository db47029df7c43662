package org.minqing.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseWords;
import org.minqing.casework.CaseWordsOf;
import org.minqing.casework.ClockKind;
import org.minqing.casework.Tidings;
import org.minqing.database.Regions;
import org.minqing.web.Ui;
import org.minqing.web.UiAdvice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes a mail just before it leaves, so that it says only what is still open and what the person may still see: number,
 * what happened, by when, where to look. A title goes by mail only where the installation allows it.
 */
@Component
class Letters {

    private static final int MOST = 50;

    private final NoticeStore notices;
    private final ChoiceStore choices;
    private final Addresses addresses;
    private final Accounts accounts;
    private final Tidings tidings;
    private final CaseWordsOf wordsOf;
    private final Regions regions;
    private final UiAdvice ui;
    private final MailLinks links;
    private final boolean titles;

    /** @param titles {@code MINQING_MAIL_TITLES}: titles of cases may go by mail */
    Letters(NoticeStore notices, ChoiceStore choices, Addresses addresses, Accounts accounts, Tidings tidings,
            CaseWordsOf wordsOf, Regions regions, UiAdvice ui, MailLinks links,
            @Value("${minqing.mail.titles:false}") boolean titles) {
        this.notices = notices;
        this.choices = choices;
        this.addresses = addresses;
        this.accounts = accounts;
        this.tidings = tidings;
        this.wordsOf = wordsOf;
        this.regions = regions;
        this.ui = ui;
        this.links = links;
        this.titles = titles;
    }

    /** Empty when there is nothing left to say, or nobody to say it to. */
    Optional<Letter> of(Outbox.Claimed mail) {
        return accounts.byId(mail.accountId())
                .filter(account -> !account.disabled())
                .flatMap(account -> switch (mail.purpose()) {
                    case NOTICES -> news(account, mail.id());
                    case CONFIRM_ADDRESS -> confirmation(account);
                });
    }

    /** To see whether mail arrives at all. */
    Letter test(String to, Locale language, ZoneId zone) {
        Ui say = ui.outside(language, zone);
        return new Letter(to, say.msg("notify.mail.test.subject"), say.msg("notify.mail.test.body", links.home()), language);
    }

    private Optional<Letter> confirmation(Account account) {
        Choice choice = choices.of(account.regionId(), account.id());
        String address = choice.wantedEmail();
        if (address == null) {
            return Optional.empty();
        }
        Ui say = say(account, choice);
        String body = say.msg("notify.mail.confirm.body", account.name(), links.confirm(addresses.newToken(account)));
        return Optional.of(new Letter(address, say.msg("notify.mail.confirm.subject"), body, choice.locale()));
    }

    private Optional<Letter> news(Account account, UUID mailId) {
        Choice choice = choices.of(account.regionId(), account.id());
        String address = choice.email();
        List<Notice> open = notices.ofMail(account.regionId(), mailId);
        List<UUID> ids = open.stream().map(Notice::caseId).toList();
        Actor actor = Actor.of(account.signedIn());
        Map<UUID, CaseLine> lines = tidings.lines(ids, actor);
        Map<UUID, String> numbers = tidings.givenBack(ids, actor);
        lines.forEach((id, line) -> numbers.put(id, line.number()));
        List<Notice> seen = open.stream().filter(notice -> numbers.containsKey(notice.caseId())).toList();
        if (address == null || seen.isEmpty()) {
            return Optional.empty();
        }
        Ui say = say(account, choice);
        var page = new Page(say, wordsOf.region(account.regionId(), say), lines, numbers);
        return Optional.of(new Letter(address, page.subject(seen), page.body(account.name(), seen), choice.locale()));
    }

    private Ui say(Account account, Choice choice) {
        return ui.outside(choice.locale(), regions.byId(account.regionId()).zone());
    }

    /** The text of one mail of news. */
    private final class Page {
        private final Ui say;
        private final CaseWords words;
        private final Map<UUID, CaseLine> lines;
        private final Map<UUID, String> numbers;

        /** @param numbers of all cases written about; those without a line he may not see any more */
        Page(Ui say, CaseWords words, Map<UUID, CaseLine> lines, Map<UUID, String> numbers) {
            this.say = say;
            this.words = words;
            this.lines = lines;
            this.numbers = numbers;
        }

        String subject(List<Notice> about) {
            if (about.size() > 1) {
                return say.msg("notify.mail.subject.many", about.size());
            }
            Notice only = about.getFirst();
            return say.msg("notify.mail.subject.one", kind(only.kind()), number(only));
        }

        String body(String name, List<Notice> about) {
            Map<NoticeKind, List<Notice>> byKind = about.stream().limit(MOST)
                    .collect(Collectors.groupingBy(Notice::kind, TreeMap::new, Collectors.toList()));
            var text = new StringBuilder(say.msg("notify.mail.hello", name)).append("\n\n");
            byKind.forEach((kind, some) -> {
                text.append(say.msg("notify.mail.group", kind(kind), some.size())).append('\n');
                some.forEach(notice -> text.append('\n').append(entry(notice)));
                text.append('\n');
            });
            if (about.size() > MOST) {
                text.append(say.msg("notify.mail.more", about.size() - MOST, links.notices())).append("\n\n");
            }
            return text.append("-- \n").append(say.msg("notify.mail.foot", links.settings())).append('\n').toString();
        }

        private String entry(Notice notice) {
            String number = number(notice);
            CaseLine line = lines.get(notice.caseId());
            ClockKind clock = notice.clock();
            if (clock != null && line != null) {
                String told = say.msg("notify.clock", words.of("clock", clock), say.date(Objects.requireNonNull(notice.dueAt())));
                return number + titleOf(line) + "\n  " + told + "\n  " + links.caseOf(number) + notice.kind().page() + "\n";
            }
            String deed = "\n  " + words.lastAct(notice.act());
            if (line == null) {
                return number + deed + "\n";
            }
            Instant due = line.running() ? line.dueAt() : null;
            String by = due == null ? "" : "  " + say.msg("notify.mail.due", say.date(due));
            return number + titleOf(line) + deed + by + "\n  " + links.caseOf(number) + notice.kind().page() + "\n";
        }

        private String titleOf(CaseLine line) {
            return titles && !line.flags().sealed() ? "  " + line.title() : "";
        }

        private String number(Notice notice) {
            return numbers.getOrDefault(notice.caseId(), "");
        }

        private String kind(NoticeKind kind) {
            return say.msg("notify.kind." + kind.name());
        }
    }
}
