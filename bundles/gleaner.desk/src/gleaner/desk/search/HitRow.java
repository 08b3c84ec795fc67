// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.search;

import gleaner.search.Hit;
import gleaner.search.HitLine;
import gleaner.search.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row in the list of hits: the head of a text, or one of its lines that answer.
 *
 * @param hit the text
 * @param line the line; nothing for the head
 */
public record HitRow(Hit hit, Optional<HitLine> line) {
	/** What was asked for may stand so far from the start of a row. */
	private static final int SEEN = 60;
	private static final int BEFORE = 30;
	private static final int LONGEST = 500;

	/** The rows of what was found; a head, then its lines. */
	public static List<HitRow> of(Results results) {
		List<HitRow> rows = new ArrayList<>();
		for (Hit hit : results.hits()) {
			rows.add(new HitRow(hit, Optional.empty()));
			for (HitLine line : hit.lines())
				rows.add(new HitRow(hit, Optional.of(line)));
		}
		return rows;
	}

	public boolean isHead() {
		return line.isEmpty();
	}

	/** The line that is meant: of a head the first that answers. */
	public HitLine place() {
		return line.orElse(hit.lines().getFirst());
	}

	/** What the row says, for screen readers too. */
	public String text() {
		return line.map(l -> shown().strip()).orElse(hit.label().isBlank() ? "Untitled" : hit.label());
	}

	/** What stands at the right of a head. */
	public String detail() {
		if (line.isPresent())
			return "";
		String kind = switch (hit.place().kind()) {
		case "debris" -> "debris";
		case "poem" -> "poem";
		default -> "";
		};
		return Stream.of(hit.author(), hit.from(), kind, kind.isEmpty() ? "" : hit.date()).filter(part -> !part.isBlank())
				.collect(Collectors.joining(" · "));
	}

	/**
	 * How much of the start of the line is not shown: white space, and where what was asked for would not be seen, all up to shortly before
	 * it.
	 */
	public int indent() {
		String whole = line.map(HitLine::text).orElse("");
		int start = whole.length() - whole.stripLeading().length();
		int asked = line.flatMap(each -> each.marks().stream().findFirst()).map(HitLine.Mark::start).orElse(start);
		if (asked - start <= SEEN)
			return start;
		int word = whole.lastIndexOf(' ', asked - BEFORE) + 1;
		return word > asked - 2 * BEFORE ? word : asked - BEFORE;
	}

	/** Whether words at the start of the line are not shown. */
	public boolean isCut() {
		return line.isPresent() && !line.get().text().substring(0, indent()).isBlank();
	}

	/** What is shown of the line; more than this nobody sees in a row. */
	private String shown() {
		String whole = line.map(HitLine::text).orElse("");
		return (isCut() ? "…" : "") + whole.substring(indent(), end()) + (end() < whole.length() ? "…" : "");
	}

	/** The end of what is shown of the line. */
	public int end() {
		return Math.min(line.map(each -> each.text().length()).orElse(0), indent() + LONGEST);
	}
}
