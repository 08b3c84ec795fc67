// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.files.Sentence;
import gleaner.studio.debris.DebrisNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an engine said about the poems of a debris file, in few words. */
public final class NoteWords {
	private static final int MOST_SENTENCES = 3;
	private static final int MOST_POEMS = 4;

	private NoteWords() {
	}

	/** A sentence for each thing that was said, with the poems that it was said of; of many the first ones, and how many more there are. */
	public static List<String> of(List<DebrisNote> notes) {
		Map<String, List<Long>> poems = new LinkedHashMap<>();
		for (DebrisNote note : notes) {
			List<Long> of = poems.computeIfAbsent(note.what(), _ -> new ArrayList<>());
			if (of.isEmpty() || !of.getLast().equals(note.poem())) of.add(note.poem());
		}
		List<String> sentences = new ArrayList<>();
		poems.entrySet().stream().limit(MOST_SENTENCES)
				.forEach(entry -> sentences.add(Sentence.of(poems(entry.getValue()) + ": " + entry.getKey())));
		int more = poems.size() - MOST_SENTENCES;
		if (more > 0) sentences.add("The engine said " + more + (more == 1 ? " more thing." : " more things."));
		return sentences;
	}

	private static String poems(List<Long> numbers) {
		if (numbers.size() == 1) return "Poem " + numbers.getFirst();
		List<String> words = new ArrayList<>(
				numbers.stream().limit(numbers.size() > MOST_POEMS ? MOST_POEMS : numbers.size()).map(String::valueOf).toList());
		if (numbers.size() > MOST_POEMS) words.add(numbers.size() - MOST_POEMS + " more");
		return "Poems " + String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
	}
}
