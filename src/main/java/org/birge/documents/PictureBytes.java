package org.birge.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads numbers and names out of a picture; whoever asks beyond its end gets an IndexOutOfBoundsException. */
record PictureBytes(byte[] all) {

    int length() {
        return all.length;
    }

    int one(int at) {
        return all[at] & 0xff;
    }

    int two(int at) {
        return one(at) << 8 | one(at + 1);
    }

    /** So many bytes as one number, the greatest first. */
    long number(int at, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | one(at + i);
        }
        return number;
    }

    /** The four bytes as a length, with so many more; all of it lies in the file. */
    int size(int at, int more) {
        long size = number(at, 4) + more;
        demand(at + size);
        return (int) size;
    }

    /** The same with the smallest first. */
    int littleSize(int at) {
        long size = one(at) | one(at + 1) << 8 | one(at + 2) << 16 | (long) one(at + 3) << 24;
        if (size > Integer.MAX_VALUE - 16) {
            throw new IndexOutOfBoundsException();
        }
        return (int) size;
    }

    void setLittle(int at, int number) {
        for (int i = 0; i < 4; i++) {
            all[at + i] = (byte) (number >>> (8 * i));
        }
    }

    void demand(long end) {
        if (end > all.length || end < 0) {
            throw new IndexOutOfBoundsException();
        }
    }

    String name(int at) {
        demand(at + 4L);
        return new String(all, at, 4, StandardCharsets.ISO_8859_1);
    }

    boolean starts(int at, String text) {
        byte[] mark = text.getBytes(StandardCharsets.ISO_8859_1);
        return at + mark.length <= all.length && Arrays.equals(all, at, at + mark.length, mark, 0, mark.length);
    }

    /** Takes bits out of a byte. */
    void clear(int at, int bits) {
        all[at] = (byte) (all[at] & ~bits);
    }

    /** Zeros in place of what stood there, so that everything else stays where it is. */
    void blank(long from, long until) {
        demand(from);
        demand(until);
        if (from < until) {
            Arrays.fill(all, (int) from, (int) until, (byte) 0);
        }
    }
}
