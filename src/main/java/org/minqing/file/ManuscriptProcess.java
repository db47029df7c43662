package org.minqing.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The program that reads one document in a process of its own: the document comes in, what it says goes out. */
final class ManuscriptProcess {

    private static final int UNREAD_NAMES = 100;
    private static final long NEVER = Long.MIN_VALUE;

    private ManuscriptProcess() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        // Nothing a library has to say may come between.
        System.setOut(System.err);
        Manuscript read = ManuscriptFile.read(System.in.readAllBytes(), arguments.length == 0 ? "" : arguments[0]);
        write(read, out);
    }

    static void write(Manuscript manuscript, OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream));
        switch (manuscript) {
            case Manuscript.Plain() -> out.writeUTF("plain");
            case Manuscript.Unreadable unreadable -> {
                out.writeUTF("unreadable");
                out.writeUTF(unreadable.reason());
            }
            case Manuscript.Text text -> {
                out.writeUTF("text");
                List<String> unread = text.unread().stream().limit(UNREAD_NAMES).toList();
                out.writeLong(text.sent() == null ? NEVER : text.sent().getEpochSecond());
                out.writeInt(unread.size());
                for (String name : unread) {
                    out.writeUTF(name.length() > 200 ? name.substring(0, 200) : name);
                }
                byte[] said = text.text().getBytes(StandardCharsets.UTF_8);
                out.writeInt(said.length);
                out.write(said);
            }
        }
        out.flush();
    }

    /** @throws IOException if the process ended before it had said all */
    static Manuscript read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(stream));
        return switch (in.readUTF()) {
            case "plain" -> new Manuscript.Plain();
            case "unreadable" -> new Manuscript.Unreadable(in.readUTF());
            case "text" -> text(in);
            default -> throw new IOException("no answer");
        };
    }

    private static Manuscript text(DataInputStream in) throws IOException {
        long sent = in.readLong();
        int names = in.readInt();
        if (names < 0 || names > UNREAD_NAMES) {
            throw new IOException("no answer");
        }
        var unread = new ArrayList<String>();
        for (int i = 0; i < names; i++) {
            unread.add(in.readUTF());
        }
        int length = in.readInt();
        if (length < 0 || length > 4 * Manuscript.LONGEST) {
            throw new IOException("no answer");
        }
        return new Manuscript.Text(new String(in.readNBytes(length), StandardCharsets.UTF_8), unread, sent == NEVER ? null : Instant.ofEpochSecond(sent));
    }
}
