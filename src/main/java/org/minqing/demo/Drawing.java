package org.minqing.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small drawings of a spot before and after, in place of photographs: houses, a lamp, a road; never a person. */
enum Drawing {
    LAMP("路灯", "照明"),
    ROAD("路面", "坑", "井盖", "道路"),
    RUBBISH("垃圾", "杂物", "堆放", "堆"),
    WALL("漏水", "渗水", "渗", "漏");

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int GROUND = 470;

    private final String[] subjects;

    Drawing(String... subjects) {
        this.subjects = subjects;
    }

    boolean suits(String title) {
        for (String subject : subjects) {
            if (title.contains(subject)) {
                return true;
            }
        }
        return false;
    }

    byte[] jpeg(boolean mended) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        street(g);
        switch (this) {
            case LAMP -> lamp(g, mended);
            case ROAD -> road(g, mended);
            case RUBBISH -> rubbish(g, mended);
            case WALL -> wall(g, mended);
        }
        g.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean night() {
        return this == LAMP;
    }

    private void street(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, night() ? new Color(0x18202e) : new Color(0xb9d3e8), 0, GROUND,
                night() ? new Color(0x2c3648) : new Color(0xeef4f8)));
        g.fillRect(0, 0, WIDTH, GROUND);
        for (int house = 0; house < 3; house++) {
            house(g, 40 + house * 310, 120 + house % 2 * 50);
        }
        g.setColor(night() ? new Color(0x2a2d33) : new Color(0x8b9094));
        g.fillRect(0, GROUND, WIDTH, HEIGHT - GROUND);
        g.setColor(night() ? new Color(0x44484f) : new Color(0xc7cacc));
        g.fillRect(0, GROUND, WIDTH, 18);
    }

    private void house(Graphics2D g, int x, int y) {
        g.setColor(night() ? new Color(0x3a4252) : new Color(0xe3ddd2));
        g.fillRect(x, y, 250, GROUND - y);
        g.setColor(night() ? new Color(0x222938) : new Color(0x9fb4c4));
        for (int row = y + 30; row < GROUND - 60; row += 70) {
            for (int column = 0; column < 4; column++) {
                g.fillRect(x + 22 + column * 57, row, 34, 42);
            }
        }
    }

    private static void lamp(Graphics2D g, boolean mended) {
        if (mended) {
            for (int glow = 260; glow > 0; glow -= 20) {
                g.setColor(new Color(255, 226, 150, 14));
                g.fill(new Ellipse2D.Double(560 - glow, 150 - glow * 0.6, glow * 2, glow * 2.2));
            }
        }
        g.setColor(new Color(0x77808c));
        g.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine(480, GROUND + 20, 480, 140);
        g.drawLine(480, 140, 560, 120);
        g.setColor(mended ? new Color(0xfff3c4) : new Color(0x3c424b));
        g.fillOval(540, 112, 56, 30);
    }

    private static void road(Graphics2D g, boolean mended) {
        if (mended) {
            g.setColor(new Color(0x63686c));
            g.fillRoundRect(300, 520, 380, 80, 20, 20);
            return;
        }
        g.setColor(new Color(0x4b4640));
        g.fillOval(320, 520, 300, 74);
        g.setColor(new Color(0x6f8796));
        g.fillOval(370, 536, 200, 44);
        g.setColor(new Color(0x55504a));
        g.setStroke(new BasicStroke(4));
        g.drawLine(600, 560, 760, 540);
        g.drawLine(330, 556, 180, 590);
    }

    private static void rubbish(Graphics2D g, boolean mended) {
        if (mended) {
            g.setColor(new Color(0x3f7d55));
            g.fillRoundRect(420, 380, 70, 108, 10, 10);
            g.fillRoundRect(500, 380, 70, 108, 10, 10);
            g.setColor(new Color(0x2f5f41));
            g.fillRoundRect(412, 366, 166, 22, 10, 10);
            return;
        }
        int[] heights = {46, 70, 96, 78, 110, 64, 52};
        for (int i = 0; i < heights.length; i++) {
            g.setColor(new Color[] {new Color(0x8a6f4d), new Color(0x4d5663), new Color(0xb09a72)}[i % 3]);
            g.fillRoundRect(300 + i * 52, GROUND + 30 - heights[i], 66, heights[i], 14, 14);
        }
    }

    private static void wall(Graphics2D g, boolean mended) {
        g.setColor(new Color(0xe9e4d8));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0xd8d2c4));
        g.fillRect(0, 0, WIDTH, 90);
        g.setColor(new Color(0xb9a98c));
        g.fillRect(0, 600, WIDTH, 40);
        if (mended) {
            g.setColor(new Color(0xf3f0e8));
            g.fillRect(260, 90, 420, 510);
            return;
        }
        for (int drop = 0; drop < 9; drop++) {
            g.setColor(new Color(140, 124, 92, 90));
            g.fillOval(280 + drop * 42, 60, 70, 170 + drop * 53 % 210);
        }
        g.setColor(new Color(70, 82, 60, 110));
        for (int spot = 0; spot < 60; spot++) {
            g.fillOval(270 + spot * 71 % 420, 90 + spot * 37 % 160, 14, 12);
        }
    }
}
