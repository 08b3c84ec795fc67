// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import gleaner.language.rhyme.EndRhyme;
import gleaner.language.rhyme.LiveScheme;

/** Remembers the ends of the lines of a poem's last version, and what was heard between them. */
final class SchemeFollower implements LiveScheme {
	private final SchemeMemory memory;
	private final UnaryOperator<List<String>> english;
	private final UnaryOperator<String> end;
	private Map<String, String> ends = new HashMap<>();

	/**
	 * @param english lines with nothing in the place of those that are not English
	 * @param end of a line the word, or part of one, that rhymes, or its last two words; empty if nothing is heard
	 */
	SchemeFollower(SchemeMemory memory, UnaryOperator<List<String>> english, UnaryOperator<String> end) {
		this.memory = memory;
		this.english = english;
		this.end = end;
	}

	@Override
	public List<String> scheme(List<String> lines) {
		return ends(lines).stream().map(EndRhyme::letter).toList();
	}

	@Override
	public List<EndRhyme> ends(List<String> lines) {
		Map<String, String> now = new HashMap<>();
		List<String> heard = english.apply(lines);
		for (String line : heard) now.computeIfAbsent(line, any -> ends.containsKey(line) ? ends.get(line) : end.apply(line));
		ends = now;
		return EnglishRhymes.letters(heard.stream().map(now::get).toList(), memory::grouping);
	}
}
