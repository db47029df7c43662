package org.minqing.cli;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Another system that registers one concern after another over one kept connection. It speaks just enough HTTP/1.1 for
 * that: the machine is shared with the server that is measured, and a full client would take a good part of it.
 */
final class IntakeClient implements Turns.Client {

    private static final int CREATED = 201;

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;
    private final String run = UUID.randomUUID().toString();
    private int n;

    IntakeClient(int port, String key) throws IOException {
        this.port = port;
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.head = "POST /api/v1/cases HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n";
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public void once() throws IOException {
        byte[] body = Concerns.json(n).getBytes(StandardCharsets.UTF_8);
        byte[] before = (head + "Idempotency-Key: " + run + "-" + n + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = java.util.Arrays.copyOf(before, before.length + body.length);
        System.arraycopy(body, 0, request, before.length, body.length);
        socket.getOutputStream().write(request);
        n++;
        int status = answered();
        if (status != CREATED) {
            throw new IOException("the server answered " + status + " where a case was to be registered");
        }
    }

    private int answered() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String field = line(); !field.isEmpty(); field = line()) {
            String lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
            last |= lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        if (last) {
            socket.close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream());
        }
        return status;
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line().strip(), 16);
            in.skipNBytes(size + 2L);
        } while (size > 0);
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What residents bring up, in the lengths and words they do. */
    private static final class Concerns {

        private static final String[] PLACES = {"翠堤苑3号楼东侧", "长桥新村12幢2单元", "河滨花园北门外", "民主路与新建路路口", "东正里老年活动室旁"};
        private static final String[] TROUBLES = {
            "路灯坏了半个月，晚上老人出门看不见，上周已经有人绊倒。",
            "污水从窨井里冒出来，气味很大，下雨天一直流到楼道口，孩子上学只能绕着走。",
            "电动自行车乱停，消防通道被堵住，物业贴了通知也没有用，居民担心出事。",
            "加装电梯的意见征求了两年还没有结果，三楼以上住的大多是七十岁以上的老人，买菜看病都不方便，希望有关部门给一个明确的时间。",
            "夜里施工到十二点以后，噪声影响休息。",
            "外墙瓷砖脱落，下面就是人行道，希望先围起来，再请专业单位检查整面墙，维修资金怎么出也请说明白。",
            "公交末班车太早，在园区上夜班的职工回不来，希望延后半小时。",
        };
        private static final String[] TYPES = {"HELP", "COMPLAINT", "SUGGESTION", "HELP"};

        static String json(int n) {
            return "{\"type\":\"" + TYPES[n % TYPES.length] + "\",\"channel\":\"PHONE\",\"urgent\":" + (n % 17 == 0)
                    + ",\"text\":\"" + PLACES[n % PLACES.length] + TROUBLES[n % TROUBLES.length] + "\"}";
        }
    }
}
