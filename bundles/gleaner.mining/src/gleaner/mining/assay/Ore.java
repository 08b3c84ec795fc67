// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The table of raw poems while it grows: rows are found first and measured then. Safe for use by several threads. */
public final class Ore {
	private final List<Row> rows = new ArrayList<>();
	private int measured;
	private long version;

	synchronized int add(Row row) {
		rows.add(row);
		if (row.isMeasured()) measured++;
		version++;
		return rows.size() - 1;
	}

	/** How many rows there are. */
	public synchronized int size() {
		return rows.size();
	}

	synchronized Row at(int number) {
		return rows.get(number);
	}

	synchronized void put(Row row) {
		if (!rows.get(row.number()).isMeasured() && row.isMeasured()) measured++;
		rows.set(row.number(), row);
		version++;
	}

	/** All rows as they are now, in the order in which they were found. */
	public synchronized List<Row> rows() {
		return Collections.unmodifiableList(new ArrayList<>(rows));
	}

	/** How many rows are measured. */
	public synchronized int measured() {
		return measured;
	}

	/** Changes with every row that comes or is measured. */
	public synchronized long version() {
		return version;
	}
}
