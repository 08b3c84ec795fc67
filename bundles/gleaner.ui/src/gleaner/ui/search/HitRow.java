package gleaner.ui.search;

import gleaner.studio.search.Hit;
import gleaner.studio.search.HitLine;
import gleaner.studio.search.Results;
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
record HitRow(Hit hit, Optional<HitLine> line) {
	/** The rows of what was found; a head, then its lines. */
	static List<HitRow> of(Results results) {
		List<HitRow> rows = new ArrayList<>();
		for (Hit hit : results.hits()) {
			rows.add(new HitRow(hit, Optional.empty()));
			for (HitLine line : hit.lines())
				rows.add(new HitRow(hit, Optional.of(line)));
		}
		return rows;
	}

	boolean isHead() {
		return line.isEmpty();
	}

	/** The line that is meant: of a head the first that answers. */
	HitLine place() {
		return line.orElse(hit.lines().getFirst());
	}

	/** What the row says, for screen readers too. */
	String text() {
		return line.map(l -> l.text().strip()).orElse(hit.label().isBlank() ? "Untitled" : hit.label());
	}

	/** What stands at the right of a head. */
	String detail() {
		if (line.isPresent())
			return "";
		String kind = switch (hit.place().kind()) {
		case "debris" -> "debris";
		case "poem" -> "poem";
		default -> "";
		};
		return Stream.of(hit.author(), hit.from(), kind, kind.isEmpty() ? "" : hit.date()).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
	}

	/** How much white space at the start of the line is not shown. */
	int indent() {
		String whole = line.map(HitLine::text).orElse("");
		return whole.length() - whole.stripLeading().length();
	}
}
