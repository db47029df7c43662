package org.minqing.file;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FileConfiguration {

    /** @param folder {@code minqing.blobs}: where files are kept; by default within the data folder */
    @Bean
    FolderBlobs blobs(@Value("${minqing.blobs:./data/blobs}") String folder) {
        return new FolderBlobs(Path.of(folder));
    }

    /** What is being uploaded waits in a folder that only the server reads, not among the machine's temporary files. */
    @Bean
    MultipartConfigElement multipart(MultipartProperties limits, FolderBlobs blobs) {
        limits.setLocation(blobs.arriving().toString());
        return limits.createMultipartConfig();
    }
}
