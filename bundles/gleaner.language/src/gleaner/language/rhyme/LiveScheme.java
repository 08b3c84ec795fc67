package gleaner.language.rhyme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import gleaner.language.internal.rhyme.SchemeMemory;

/**
 * The rhymes of a poem that is being written: they are heard again and again, and each time only line ends that are new are compared.
 * The result is what {@link Rhymes#scheme} gives. Used by one thread at a time.
 */
public final class LiveScheme {
	private final SchemeMemory memory;
	private final UnaryOperator<String> end;
	private Map<String, String> ends = new HashMap<>();

	/**
	 * Made by {@link Rhymes#follow}.
	 *
	 * @param end of a line the word, or part of one, that rhymes; empty if nothing is heard
	 */
	LiveScheme(SchemeMemory memory, UnaryOperator<String> end) {
		this.memory = memory;
		this.end = end;
	}

	/** The rhyme letter of each line of the poem as it is now. */
	public List<String> scheme(List<String> lines) {
		Map<String, String> now = new HashMap<>();
		for (String line : lines) now.computeIfAbsent(line, any -> ends.containsKey(line) ? ends.get(line) : end.apply(line));
		ends = now;
		return Rhymes.scheme(lines.stream().map(now::get).toList(), memory::groups);
	}
}
