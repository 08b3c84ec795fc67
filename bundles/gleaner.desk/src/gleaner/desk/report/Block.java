// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of the report page: a heading and what stands below it. Knows no widgets. */
public sealed interface Block {
	/** The heading. */
	String title();

	/** The same in words, for the clipboard and for screen readers. */
	String text();

	/** Counts of things, each with a bar. */
	record Bars(String title, Map<String, Integer> counts) implements Block {
		@Override
		public String text() {
			StringBuilder text = new StringBuilder(title);
			counts.forEach((what, count) -> text.append('\n').append(what).append('\t').append(count));
			return text.toString();
		}
	}

	/**
	 * How often each of a row of numbers comes, as columns side by side.
	 *
	 * @param counts one per column
	 * @param labels below the axis, as many as there are columns; empty where nothing shall stand
	 */
	record Columns(String title, List<Integer> counts, List<String> labels) implements Block {
		@Override
		public String text() {
			StringBuilder text = new StringBuilder(title);
			for (int i = 0; i < counts.size(); i++)
				if (counts.get(i) > 0)
					text.append('\n').append(labels.get(i).isEmpty() ? String.valueOf(i) : labels.get(i)).append('\t')
							.append(counts.get(i));
			return text.toString();
		}
	}

	/**
	 * Words one after the other, the more frequent the larger.
	 *
	 * @param note small below the heading
	 */
	record Words(String title, Optional<String> note, Map<String, Integer> counts) implements Block {
		@Override
		public String text() {
			StringBuilder text = new StringBuilder(title);
			counts.forEach((word, count) -> text.append('\n').append(word).append('\t').append(count));
			return text.toString();
		}
	}

	/** Facts, a line each: a name and a value. */
	record Facts(String title, Map<String, String> facts) implements Block {
		@Override
		public String text() {
			StringBuilder text = new StringBuilder(title);
			facts.forEach((name, value) -> text.append('\n').append(name).append('\t').append(value));
			return text.toString();
		}
	}

	/** Lines of a poem with a dim detail at the right. */
	record Lines(String title, List<String> lines, List<String> details) implements Block {
		@Override
		public String text() {
			StringBuilder text = new StringBuilder(title);
			for (int i = 0; i < lines.size(); i++)
				text.append('\n').append(lines.get(i)).append('\t').append(details.get(i));
			return text.toString();
		}
	}
}
