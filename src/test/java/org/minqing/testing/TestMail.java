package org.minqing.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/**
 * A real mail server on this machine, at the port that the server under test knows. It is down until a test starts it.
 * Mail is told apart by its recipient: each test uses addresses of its own.
 */
public final class TestMail implements AutoCloseable {

    static final int PORT = freePort();

    private final GreenMail server;

    private TestMail(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public static TestMail start() {
        return new TestMail(PORT);
    }

    /** One that the server under test does not know, for servers in processes of their own. */
    public static TestMail startElsewhere() {
        return new TestMail(freePort());
    }

    /** Where other processes find it. */
    public String address() {
        return "smtp://127.0.0.1:" + server.getSmtp().getPort();
    }

    /** All that arrived, in the order of arrival. */
    public List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    /** All that arrived for one address, in the order of arrival. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients()).anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
