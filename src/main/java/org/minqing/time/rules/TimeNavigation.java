package org.minqing.time.rules;

import org.minqing.web.NavEntry;
import org.minqing.web.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeNavigation {

    @Bean
    NavEntry calendarEntry() {
        return new NavEntry(85, "/calendar", "time.nav.calendar", "calendar-clock", Permission.MANAGE_RULES);
    }
}
