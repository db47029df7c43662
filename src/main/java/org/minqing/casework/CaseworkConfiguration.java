package org.minqing.casework;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class CaseworkConfiguration {

    /** @param folder {@code minqing.keys}: where the sealing keys lie, apart from the data */
    @Bean
    Seal seal(@Value("${minqing.keys:./keys}") String folder) {
        return new Seal(new SealingKeys(Path.of(folder)));
    }
}
