package org.minqing.truth;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TruthConfiguration {

    /**
     * @param keys   {@code minqing.keys}: the folder of keys, apart from the data
     * @param folder {@code minqing.heads}: where the heads file goes, on another machine if possible
     */
    @Bean
    Heads heads(
            DataSource dataSource,
            Clock clock,
            @Value("${minqing.keys:./keys}") Path keys,
            @Value("${minqing.heads:./heads}") Path folder) {
        return new Heads(dataSource, keys, folder, clock);
    }
}
