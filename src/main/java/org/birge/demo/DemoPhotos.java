package org.birge.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Drawn classrooms in place of photos: a board, tables, people seen from behind. Nobody is meant. */
final class DemoPhotos {

    private static final Color[] CLOTHES = {
        new Color(0x2f5d8a), new Color(0x8a4b2f), new Color(0x4f7a52), new Color(0x6d4f8a), new Color(0xb08a3c)
    };

    private DemoPhotos() {}

    /** A JPEG of 640 × 480; another one for each number. */
    static byte[] drawn(int number) {
        var random = new Random(number);
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        room(pen, random);
        for (int row = 0; row < 3; row++) {
            for (int seat = 0; seat < 5 - row; seat++) {
                if (random.nextInt(5) > 0) {
                    person(
                            pen,
                            60 + row * 30 + seat * 130 + random.nextInt(16),
                            270 + row * 62,
                            1 + row * 0.25,
                            random);
                }
            }
        }
        pen.dispose();
        var out = new ByteArrayOutputStream(1 << 15);
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void room(Graphics2D pen, Random random) {
        pen.setColor(new Color(0xe9e1cf + random.nextInt(12)));
        pen.fillRect(0, 0, 640, 330);
        pen.setColor(new Color(0xb99a72));
        pen.fillRect(0, 330, 640, 150);
        pen.setColor(random.nextInt(3) == 0 ? new Color(0xf7f7f4) : new Color(0x24523f));
        pen.fillRect(170, 40, 320, 150);
        pen.setStroke(new BasicStroke(4));
        pen.setColor(new Color(0x9a8560));
        pen.drawRect(170, 40, 320, 150);
        for (int line = 0; line < 4; line++) {
            pen.drawLine(195, 70 + line * 28, 250 + random.nextInt(210), 70 + line * 28);
        }
        pen.setColor(new Color(0xbfdcec));
        pen.fillRect(30, 50, 100, 160);
        pen.setColor(Color.WHITE);
        pen.drawLine(80, 50, 80, 210);
    }

    private static void person(Graphics2D pen, int x, int y, double size, Random random) {
        int head = (int) (38 * size);
        pen.setColor(CLOTHES[random.nextInt(CLOTHES.length)]);
        pen.fillRoundRect(x - head, y + head / 2, 2 * head, 2 * head, head, head);
        pen.setColor(new Color(random.nextBoolean() ? 0x3a2c22 : 0x5b4330));
        pen.fillOval(x - head / 2, y - head / 3, head, head);
    }
}
