package org.minqing.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads documents, each in a process of its own that has little memory, little time, and none of the server's secrets: what a
 * crafted file does to a reader it does to that process alone, and the server never loads the readers.
 */
@Component
public final class Manuscripts {

    private static final Logger LOG = LoggerFactory.getLogger(Manuscripts.class);

    private static final int AT_ONCE = 2;

    private final Duration limit;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** @param limit {@code minqing.documents.limit}: how long one document may take */
    public Manuscripts(@Value("${minqing.documents.limit:PT30S}") Duration limit) {
        this.limit = limit;
    }

    /** @param name of the file; tells apart only what is text anyway */
    public Manuscript read(byte[] content, String name) {
        String ending = ManuscriptKind.ending(name);
        if (content.length > Manuscript.LARGEST) {
            return new Manuscript.Unreadable("file.manuscript.large");
        }
        if (content.length == 0) {
            return new Manuscript.Unreadable("file.refused.empty");
        }
        if (ManuscriptKind.of(content, ending) == ManuscriptKind.PLAIN) {
            return new Manuscript.Plain();
        }
        try {
            if (!room.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Manuscript.Unreadable("file.manuscript.busy");
            }
            try {
                return apart(content, ending);
            } finally {
                room.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Manuscript.Unreadable("file.manuscript.busy");
        }
    }

    private Manuscript apart(byte[] content, String ending) throws InterruptedException {
        Process process;
        try {
            process = start(ending);
        } catch (IOException e) {
            LOG.error("no process could be started to read a document", e);
            return new Manuscript.Unreadable("file.manuscript.busy");
        }
        var late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> watch(process, late));
        try (OutputStream in = process.getOutputStream()) {
            in.write(content);
            in.close();
            return ManuscriptProcess.read(process.getInputStream());
        } catch (IOException e) {
            LOG.info("a document of {} bytes was not read: {}", content.length, late.get() ? "it took too long" : "its process ended");
            return new Manuscript.Unreadable(late.get() ? "file.manuscript.slow" : "file.manuscript.damaged");
        } finally {
            process.destroyForcibly();
            watch.join();
        }
    }

    private void watch(Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static Process start(String ending) throws IOException {
        String temporary = System.getProperty("java.io.tmpdir");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + temporary, "-cp", System.getProperty("java.class.path")));
        if (Manuscripts.class.getProtectionDomain().getCodeSource().getLocation().getProtocol().equals("jar")) {
            // Run from the one jar that was not taken apart.
            command.addAll(List.of("-Dloader.main=" + ManuscriptProcess.class.getName(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher"));
        } else {
            command.add(ManuscriptProcess.class.getName());
        }
        command.add(ending);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }
}
