package org.minqing.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * The heads as they leave the machine: a file of lines, {@code heads-<installation>.jsonl}, each a head with its signature. It is only
 * ever added to. Put the folder where whoever owns the database cannot write: another machine, a write-once share.
 */
public final class HeadsFile {

    private final Path file;

    private HeadsFile(Path file) {
        this.file = file;
    }

    /** The file of one installation in a folder that several may share. */
    static HeadsFile in(Path folder, UUID installation) {
        String name = "heads-" + installation.toString().substring(0, 8) + ".jsonl";
        return new HeadsFile(folder.toAbsolutePath().normalize().resolve(name));
    }

    /** @param body a string of exactly the bytes that were signed */
    private record Line(String body, String signature) {}

    static String line(Head.Signed signed) {
        return Head.JSON.writeValueAsString(
                        new Line(signed.text(), Base64.getEncoder().encodeToString(signed.signature())))
                + "\n";
    }

    /** The heads of a file, in its order. */
    public static List<Head.Signed> read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    private static List<Head.Signed> parse(String text) throws IOException {
        try {
            return text.lines().filter(line -> !line.isBlank()).map(HeadsFile::head).toList();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("a line of the heads file is no signed head", e);
        }
    }

    private static Head.Signed head(String text) {
        Line line = Head.JSON.readValue(text, Line.class);
        return Head.Signed.of(line.body().getBytes(StandardCharsets.UTF_8), Base64.getDecoder().decode(line.signature()));
    }

    /** Adds those of the heads that the file lacks; what it holds already is never touched. Answers the file. */
    Path bringUpToDate(List<Head.Signed> all) {
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file,
                            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                add(channel, all);
                return file;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the heads file " + file + " cannot be written", e);
        }
    }

    private static void add(FileChannel channel, List<Head.Signed> all) throws IOException {
        String there = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        // A line without its end is what a crash left of it.
        String whole = there.substring(0, there.lastIndexOf('\n') + 1);
        Set<String> known = parse(whole).stream().map(Head.Signed::fingerprint).collect(Collectors.toCollection(HashSet::new));
        List<Head.Signed> missing = all.stream().filter(head -> known.add(head.fingerprint())).toList();
        if (!missing.isEmpty()) {
            byte[] lines = missing.stream().map(HeadsFile::line).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
            long end = whole.getBytes(StandardCharsets.UTF_8).length;
            channel.truncate(end);
            for (ByteBuffer rest = ByteBuffer.wrap(lines); rest.hasRemaining(); ) {
                end += channel.write(rest, end);
            }
            channel.force(true);
        }
    }
}
