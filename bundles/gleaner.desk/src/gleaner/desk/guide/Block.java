// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of a page that stands on lines of its own. */
public sealed interface Block {
	/**
	 * A heading.
	 *
	 * @param level 1 for the page's title
	 * @param anchor its name in links: small letters, digits and hyphens; no two of a page are the same
	 */
	record Heading(int level, List<Span> spans, String anchor) implements Block {
	}

	/** Text. */
	record Paragraph(List<Span> spans) implements Block {
	}

	/** Words of somebody else. */
	record Quote(List<Span> spans) implements Block {
	}

	/**
	 * An entry of a list.
	 *
	 * @param depth 0 in a list that is in no other
	 * @param mark what stands before it: a bullet, a number
	 */
	record Entry(int depth, String mark, List<Span> spans) implements Block {
	}

	/** Lines to be typed or read as they stand, without a break at the end. */
	record Code(String text) implements Block {
	}

	/**
	 * A table.
	 *
	 * @param head the cells of its first row; all may be empty
	 * @param rows each with as many cells as the head
	 */
	record Table(List<List<Span>> head, List<List<List<Span>>> rows) implements Block {
	}

	/**
	 * A picture.
	 *
	 * @param path of its file, seen from the page
	 * @param words what there is to be seen, for who does not see it
	 */
	record Picture(String path, String words) implements Block {
	}

	/** Its words without any look, cells and lines one below the other. */
	default String words() {
		return switch (this) {
		case Heading(int _, List<Span> spans, String _) -> joined(spans);
		case Paragraph(List<Span> spans) -> joined(spans);
		case Quote(List<Span> spans) -> joined(spans);
		case Entry(int _, String _, List<Span> spans) -> joined(spans);
		case Code(String text) -> text;
		case Table(List<List<Span>> head, List<List<List<Span>>> rows) -> Stream.concat(Stream.of(head), rows.stream())
				.map(row -> row.stream().map(Block::joined).collect(Collectors.joining(" "))).collect(Collectors.joining("\n")).strip();
		case Picture(String _, String words) -> words;
		};
	}

	private static String joined(List<Span> spans) {
		return spans.stream().map(Span::text).collect(Collectors.joining());
	}
}
