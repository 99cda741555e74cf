package vn.dondoc.calendar;

import java.util.Set;

/**
 * What was made of a written deadline.
 *
 * @param deadline as read; of kind {@code NONE} where it is impossible, a suggestion where it is ambiguous
 * @param remarks empty when the deadline says one thing only
 * @param addition what else stands in the cell, as "Đã hoàn thành; tiếp tục triển khai thực hiện"; or null
 */
public record DeadlineReading(Deadline deadline, Set<DeadlineRemark> remarks, String addition) {

    public DeadlineReading {
        remarks = Set.copyOf(remarks);
    }

    public boolean has(DeadlineRemark remark) {
        return remarks.contains(remark);
    }
}
