// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table that is printed in columns for people, as CSV (RFC 4180), or as an object a line. */
final class Sheet {
	private static final int WIDEST = 60;

	private final List<String> keys;
	private final List<List<Object>> rows = new ArrayList<>();

	Sheet(List<String> keys) {
		this.keys = List.copyOf(keys);
	}

	/** @param values numbers, texts or lists of texts, one for each key; null for what is not known */
	void add(List<Object> values) {
		rows.add(new ArrayList<>(values));
	}

	int size() {
		return rows.size();
	}

	void printCsv(Surroundings surroundings) {
		PrintStream out = surroundings.out();
		out.print(String.join(",", keys) + "\r\n");
		for (List<Object> row : rows) out.print(String.join(",", row.stream().map(value -> quoted(text(value))).toList()) + "\r\n");
	}

	void printJson(Surroundings surroundings) {
		for (List<Object> row : rows) {
			ObjectNode node = Json.object();
			for (int i = 0; i < keys.size(); i++) node.set(keys.get(i), Json.tree(row.get(i)));
			surroundings.out().println(Json.line(node));
		}
	}

	void print(Surroundings surroundings) {
		int[] widths = new int[keys.size()];
		for (int i = 0; i < widths.length; i++) {
			widths[i] = keys.get(i).length();
			for (List<Object> row : rows) widths[i] = Math.max(widths[i], shown(row.get(i)).length());
		}
		line(surroundings, keys, widths);
		for (List<Object> row : rows) line(surroundings, row, widths);
	}

	private static void line(Surroundings surroundings, List<?> values, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String text = shown(values.get(i));
			String gap = " ".repeat(widths[i] - text.length());
			line.append(i == 0 ? "" : "  ").append(values.get(i) instanceof Number ? gap + text : text + gap);
		}
		surroundings.out().println(line.toString().stripTrailing());
	}

	private static String shown(Object value) {
		String text = text(value);
		return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
	}

	private static String text(Object value) {
		return switch (value) {
		case null -> "";
		case Double number -> number == Math.rint(number) && Math.abs(number) < 1e15 ? String.valueOf(number.longValue())
				: String.valueOf(Math.round(number * 1000) / 1000.0);
		case List<?> list -> String.join(" ", list.stream().map(String::valueOf).toList());
		default -> value.toString();
		};
	}

	private static String quoted(String text) {
		boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
	}
}
