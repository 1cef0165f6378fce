package org.birge.growth.order;

import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A course is asked for, asked for otherwise, or not any more, while the order is with its office. */
@Component
public class WriteOrderLine {

    /** @param line public id of the one that is changed; null for a new one */
    public record Command(
            String order, long version, @Nullable String line, LineContent content) {}

    public record Drop(String order, long version, String line) {}

    private final Orders orders;
    private final OrderLines lines;
    private final CountryPack pack;

    WriteOrderLine(Orders orders, OrderLines lines, CountryPack pack) {
        this.orders = orders;
        this.lines = lines;
        this.pack = pack;
    }

    /** @return public id of the line */
    @Transactional
    public String run(Command command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.CHANGE, command.version());
        LineContent content = command.content().check(pack);
        String line = command.line();
        boolean added = line == null;
        if (line == null) {
            line = lines.add(order.id(), content);
        } else {
            lines.change(lines.find(order.id(), line), content);
        }
        orders.touched(order.id());
        orders.happened(order.id(), added ? "line-added" : "line-changed", lines.title(line));
        return line;
    }

    @Transactional
    public void drop(Drop command) {
        CourseOrder order = orders.lock(command.order(), OrderCommand.CHANGE, command.version());
        OrderLine line = lines.find(order.id(), command.line());
        lines.drop(line);
        orders.touched(order.id());
        orders.happened(order.id(), "line-dropped", line.title());
    }
}
