package org.minqing.reading;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A language model is asked only where an operator named one. */
@Configuration
class ModelConfiguration {

    @Bean
    @ConditionalOnExpression("!'${minqing.model.url:}'.isBlank()")
    ReportReader modelReader(
            @Value("${minqing.model.url:}") String url,
            @Value("${minqing.model.name:}") String name,
            @Value("${minqing.model.key:}") String key,
            @Value("${minqing.model.limit:PT60S}") Duration limit) {
        return new ModelReader(url, name, key, limit);
    }
}
