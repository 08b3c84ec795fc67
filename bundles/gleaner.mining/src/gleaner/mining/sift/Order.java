// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.sift;

import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.mining.assay.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order the table stands.
 *
 * @param kind by what
 * @param column the column, if it is by one; else null
 * @param isTurned the other way round: what stands first comes last
 */
public record Order(Kind kind, Column column, boolean isTurned) {
	/** By what a table can be ordered. */
	public enum Kind {
		/** As the poems were found. */
		FOUND("found", "as they were found"),
		/** What the poet would keep comes first. */
		EAR("ear", "in the order of my ear"),
		/** What is new comes first. */
		NOVELTY("novelty", "in the order of novelty"),
		/** Half the ear, half novelty. */
		MIXED("mixed", "in the order of my ear and of novelty"),
		/** Where the ear is least sure comes first: verdicts teach it most there. */
		UNSURE("unsure", "in the order of what my ear doubts"),
		/** By a column. */
		COLUMN("column", "");

		private final String key;
		private final String words;

		Kind(String key, String words) {
			this.key = key;
			this.words = words;
		}

		/** As it stands in files and on the command line. */
		public String key() {
			return key;
		}
	}

	/** What a table begins with. */
	public static final Order USUAL = new Order(Kind.MIXED, null, false);

	public static Order of(Kind kind) {
		return new Order(kind, null, false);
	}

	/** Numbers from the largest down, words by the alphabet. */
	public static Order of(Column column) {
		return new Order(Kind.COLUMN, column, false);
	}

	/** @throws StudioException if there is no such order; the sentence names the nearest */
	public static Order of(String key, boolean isTurned) throws StudioException {
		for (Kind kind : Kind.values()) if (kind.key.equals(key) && kind != Kind.COLUMN) return new Order(kind, null, isTurned);
		List<String> keys = new ArrayList<>();
		for (Kind kind : Kind.values()) if (kind != Kind.COLUMN) keys.add(kind.key);
		for (Column column : Column.values()) {
			if (column.key().equals(key)) return new Order(Kind.COLUMN, column, isTurned);
			keys.add(column.key());
		}
		throw new StudioException("there is no order \"" + key + "\"" + Nearest.of(key, keys).map(n -> "; do you mean " + n + "?")
				.orElse("; there are " + String.join(", ", keys)));
	}

	/** As it stands in files. */
	public String key() {
		return kind == Kind.COLUMN ? column.key() : kind.key;
	}

	public Order turned() {
		return new Order(kind, column, !isTurned);
	}

	/** As the sentence says it. */
	public String words() {
		if (kind == Kind.COLUMN) {
			String title = Character.toLowerCase(column.title().charAt(0)) + column.title().substring(1);
			return "in the order of " + title + (isTurned == column.isNumber() ? ", upwards" : ", downwards");
		}
		return isTurned && kind == Kind.EAR ? "what my ear would never keep first" : kind.words + (isTurned ? ", reversed" : "");
	}
}
