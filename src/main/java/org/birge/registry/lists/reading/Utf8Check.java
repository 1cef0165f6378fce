package org.birge.registry.lists.reading;

/**
 * Follows a stream of bytes and tells whether it is UTF-8. A letter cut off by the end of the text does no harm, nor do a
 * few broken ones among many whole: one letter spoilt on the way makes no other encoding.
 */
final class Utf8Check {

    private static final int WHOLE_FOR_ONE_BROKEN = 20;

    private long whole;
    private long broken;
    private int expected;
    private int lowest = 0x80;
    private int highest = 0xbf;

    void add(int b) {
        if (expected > 0 && b >= lowest && b <= highest) {
            lowest = 0x80;
            highest = 0xbf;
            expected--;
            whole += expected == 0 ? 1 : 0;
            return;
        }
        if (expected > 0) {
            broken++;
            expected = 0;
        }
        if (b >= 0x80) {
            begin(b);
        }
    }

    private void begin(int b) {
        if (b < 0xc2 || b > 0xf4) {
            broken++;
            return;
        }
        expected = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
        lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    }

    boolean valid() {
        return broken == 0 || whole > broken * WHOLE_FOR_ONE_BROKEN;
    }
}
