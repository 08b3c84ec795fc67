// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Lines that stand together.
 *
 * @param <L> a line
 * @param lines one at least, none of them empty
 * @param extra how many empty lines follow beyond the one that parts stanzas; 0 after the last stanza
 */
record Stanza<L>(List<L> lines, int extra) {
	Stanza {
		lines = List.copyOf(lines);
	}

	/** Parts lines at the empty ones. */
	static <L> List<Stanza<L>> of(List<L> lines, ToIntFunction<L> length) {
		List<Stanza<L>> stanzas = new ArrayList<>();
		int at = 0;
		while (at < lines.size()) {
			int end = at;
			while (end < lines.size() && length.applyAsInt(lines.get(end)) > 0) end++;
			int next = end;
			while (next < lines.size() && length.applyAsInt(lines.get(next)) == 0) next++;
			if (end > at) stanzas.add(new Stanza<>(lines.subList(at, end), next == lines.size() ? 0 : next - end - 1));
			at = next;
		}
		return stanzas;
	}

	/** Parts lines of text at the empty ones. */
	static List<Stanza<String>> of(List<String> lines) {
		return of(lines, String::length);
	}
}
