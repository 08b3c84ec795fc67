// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.mining.assay.Column;
import gleaner.mining.assay.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts rows into groups by what their labels tell, in the order of their values. */
final class Groups {
	private static final List<String> KEYS = List.of("source", "model", "step", "diversity");

	private final List<Column> columns = new ArrayList<>();

	/** @throws StudioException if rows cannot be grouped so */
	Groups(List<String> by) throws StudioException {
		for (String key : by) {
			if (!KEYS.contains(key)) throw new StudioException(
					"--by \"" + key + "\" is no group" + Nearest.question(key, KEYS) + "; there are " + String.join(", ", KEYS));
			columns.add(Column.of(key).orElseThrow());
		}
	}

	boolean isEmpty() {
		return columns.isEmpty();
	}

	List<String> keys() {
		return columns.stream().map(Column::key).toList();
	}

	/** The rows of each group by its values; one group without values if there are no keys. */
	Map<List<Object>, List<Row>> of(List<Row> rows) {
		Comparator<Row> order = (a, b) -> 0;
		for (Column column : columns) order = order.thenComparing(column.order(false));
		Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
		for (Row row : rows.stream().sorted(order).toList()) groups.computeIfAbsent(values(row), any -> new ArrayList<>()).add(row);
		return groups;
	}

	private List<Object> values(Row row) {
		List<Object> values = new ArrayList<>();
		for (Column column : columns) {
			double number = column.number(row);
			values.add(column.isNumber() ? Double.isNaN(number) ? null : (Object) number : column.text(row));
		}
		return values;
	}
}
