// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes life-lines as comma separated values, as RFC 4180 has them: a heading, then a record for each age of each line. */
public final class LifeCsv {
	private static final String HEADING = "thread,seed,diversity,step,loss,validation,misspelling,repetition,quotation,distance,names,text";

	private LifeCsv() {
	}

	/** The records, each with its line end. */
	public static String of(List<LifeTable> tables) {
		StringBuilder csv = new StringBuilder(HEADING).append("\r\n");
		for (LifeTable table : tables) for (LifeTable.Row row : table.rows()) {
			List<String> fields = new ArrayList<>(List.of(table.line().run().id(), Long.toString(table.line().asked().seed()),
					Citation.plain(table.line().asked().diversity()), Long.toString(row.model().step())));
			for (Curve curve : Curve.values()) fields.add(number(row.of(curve)));
			fields.add(String.join("; ", row.names()));
			fields.add(row.spoken().text());
			csv.append(String.join(",", fields.stream().map(LifeCsv::quoted).toList())).append("\r\n");
		}
		return csv.toString();
	}

	/** What is not known, or no number, is empty. */
	private static String number(double value) {
		return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
	}

	private static String quoted(String field) {
		boolean isPlain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return isPlain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
	}
}
