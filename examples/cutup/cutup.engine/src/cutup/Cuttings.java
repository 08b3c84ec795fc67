// SPDX-License-Identifier: EPL-2.0
package cutup;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The halves of the lines of one corpus. */
final class Cuttings {
	/** A line, cut in two. */
	record Line(String head, String tail) {
	}

	final double weight;
	private final List<Line> lines = new ArrayList<>();

	Cuttings(double weight) {
		this.weight = weight;
	}

	void cut(String line) {
		List<String> words = List.of(line.strip().split("\\s+"));
		if (words.size() < 2) return;
		int middle = (words.size() + 1) / 2;
		lines.add(new Line(String.join(" ", words.subList(0, middle)), String.join(" ", words.subList(middle, words.size()))));
	}

	boolean isEmpty() {
		return lines.isEmpty();
	}

	Line draw(RandomGenerator dice) {
		return lines.get(dice.nextInt(lines.size()));
	}
}
