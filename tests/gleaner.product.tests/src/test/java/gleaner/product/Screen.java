// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be seen of a program: its windows and all they hold, in the order of the widgets. */
record Screen(List<Part> parts) {
	/**
	 * A widget that can be seen.
	 *
	 * @param kind its class
	 * @param words its text; of a StyledText the caret and the height of the font come first
	 * @param bounds x, y, width and height in its window
	 * @param ground the colour behind it
	 */
	record Part(String kind, String words, String bounds, String ground) {
		int x() {
			return Integer.parseInt(bounds.split(",")[0]);
		}

		int y() {
			return Integer.parseInt(bounds.split(",")[1]);
		}

		int width() {
			return Integer.parseInt(bounds.split(",")[2]);
		}

		int height() {
			return Integer.parseInt(bounds.split(",")[3]);
		}
	}

	static Screen of(String seen) {
		return new Screen(
				seen.lines().map(line -> line.split("\\|", -1)).map(part -> new Part(part[0], part[1], part[2], part[3])).toList());
	}

	/** The words of all widgets of a kind, in their order. */
	List<String> words(String kind) {
		return parts.stream().filter(part -> part.kind.equals(kind)).map(Part::words).toList();
	}

	boolean has(String kind, String words) {
		return words(kind).contains(words);
	}

	Optional<Part> find(String kind, String containing) {
		return parts.stream().filter(part -> part.kind.equals(kind) && part.words.contains(containing)).findFirst();
	}

	Part window() {
		return parts.stream().filter(part -> part.kind.equals("Shell")).findFirst().orElseThrow();
	}

	/** All that says something, a line each. */
	@Override
	public String toString() {
		return parts.stream().filter(part -> !part.words.isEmpty()).map(part -> part.kind + " " + part.words + " " + part.bounds)
				.collect(Collectors.joining("\n"));
	}
}
