// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the sources have offered so far, and which rows of it are to be seen. Thread-safe. */
public final class SuggestionModel {
	/** So many choices of a section are shown until the poet asks for more. */
	static final int FEW = 5;

	/** A row of the window. */
	public sealed interface Row {
		record Heading(String text) implements Row {
		}

		record Pick(Choice choice) implements Row {
		}

		record Remark(String sentence) implements Row {
		}

		/** Stands for the rest of a section. */
		record More(String heading, int left) implements Row {
		}

		/** A source is still at work. */
		record Computing() implements Row {
		}
	}

	private static final class Part {
		private final Map<String, List<Row>> sections = new LinkedHashMap<>();
		private boolean isDone;
	}

	private final List<Part> parts = new ArrayList<>();
	private final Set<String> opened = new HashSet<>();
	private final Runnable changed;
	private volatile boolean isClosed;

	/**
	 * @param sources how many there are
	 * @param changed called from any thread when there is more to see
	 */
	public SuggestionModel(int sources, Runnable changed) {
		this.changed = changed;
		for (int i = 0; i < sources; i++) parts.add(new Part());
	}

	/** Where a source puts what it finds. */
	public Offers offers(int source) {
		return new Offers() {
			@Override
			public boolean isWanted() {
				return !isClosed && !Thread.currentThread().isInterrupted();
			}

			@Override
			public void offer(String heading, Choice choice) {
				add(source, heading, new Row.Pick(choice));
			}

			@Override
			public void say(String heading, String sentence) {
				add(source, heading, new Row.Remark(sentence));
			}
		};
	}

	private void add(int source, String heading, Row row) {
		synchronized (this) {
			parts.get(source).sections.computeIfAbsent(heading, any -> new ArrayList<>()).add(row);
		}
		changed.run();
	}

	/** A source has nothing more to say. */
	public void done(int source) {
		synchronized (this) {
			parts.get(source).isDone = true;
		}
		changed.run();
	}

	/** Nobody waits any longer. */
	public void close() {
		isClosed = true;
	}

	/** Shows all choices of a section from now on. */
	public synchronized void open(String heading) {
		opened.add(heading);
	}

	/** The rows to be seen, in their order. A section of which nothing passes the filter is not shown. */
	public synchronized List<Row> rows(Filter filter) {
		List<Row> rows = new ArrayList<>();
		boolean isDone = true;
		for (Part part : parts) {
			part.sections.forEach((heading, all) -> addSection(heading, all, filter, rows));
			isDone &= part.isDone;
		}
		if (!isDone) rows.add(new Row.Computing());
		return Collections.unmodifiableList(rows);
	}

	private void addSection(String heading, List<Row> all, Filter filter, List<Row> rows) {
		List<Row> seen = all.stream().filter(row -> row instanceof Row.Pick(Choice choice) ? filter.lets(choice) : filter.isOpen())
				.toList();
		if (seen.isEmpty()) return;
		boolean isWhole = opened.contains(heading) || seen.size() <= FEW + 1;
		rows.add(new Row.Heading(heading));
		rows.addAll(isWhole ? seen : seen.subList(0, FEW));
		if (!isWhole) rows.add(new Row.More(heading, seen.size() - FEW));
	}
}
