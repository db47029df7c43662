package org.minqing.search;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SearchConfiguration {

    /** @param folder {@code minqing.index}: where this machine keeps its indexes; by default within the data folder */
    @Bean(destroyMethod = "close")
    LuceneIndex searchIndex(@Value("${minqing.index:./data/index}") String folder) {
        return new LuceneIndex(IndexFolder.in(Path.of(folder)));
    }

    @Bean
    Entries entries(TermKey key) {
        return new Entries(key);
    }

    /** @param folder {@code minqing.keys}: what hides the terms of the index lies apart from it */
    @Bean
    TermKey termKey(@Value("${minqing.keys:./keys}") String folder) {
        return TermKey.in(Path.of(folder));
    }
}
