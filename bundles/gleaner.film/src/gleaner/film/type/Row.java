// SPDX-License-Identifier: EPL-2.0
package gleaner.film.type;

import gleaner.film.track.Line;
import java.util.List;

/**
 * A line of a text as it stands on the page, or a part of one that was too long for it.
 *
 * @param line its letters, with their times
 * @param indent how far it begins from the edge, in pixels: what goes on hangs
 * @param isFromRight whether it begins at the right
 * @param isAside whether it is no part of the text, as the number of a poem
 */
public record Row(Line line, float indent, boolean isFromRight, boolean isAside) {
	Row(Line line, float indent, boolean isFromRight) {
		this(line, indent, isFromRight, false);
	}

	/** What stands above a poem: its number, between two empty rows. */
	public static List<Row> above(Line first) {
		Row empty = aside("", first.begins());
		return List.of(empty, aside(String.valueOf(first.poem()), first.begins()), empty);
	}

	private static Row aside(String text, double begins) {
		int[] ends = text.isEmpty() ? new int[0] : new int[] { text.length() };
		double[] times = text.isEmpty() ? new double[0] : new double[] { begins };
		return new Row(new Line(text, ends, times, begins, false, 0), 0, false, true);
	}

	/** Its text as far as it is there. */
	public String shown(int letters) {
		return letters == 0 ? "" : line.text().substring(0, line.ends()[letters - 1]);
	}

}
