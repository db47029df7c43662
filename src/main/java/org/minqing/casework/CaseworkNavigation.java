package org.minqing.casework;

import org.minqing.web.NavEntry;
import org.minqing.web.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CaseworkNavigation {

    @Bean
    NavEntry worklistEntry() {
        return new NavEntry(20, "/cases", "casework.nav.cases", "list-check", Permission.READ_CASES);
    }

    @Bean
    NavEntry promisesEntry() {
        return new NavEntry(30, "/promises", "casework.nav.promises", "heart-handshake", Permission.READ_CASES);
    }
}
