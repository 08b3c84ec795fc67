// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.StudioException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A tasting note, and of what it is.
 *
 * @param run the thread
 * @param step of the model; empty if it is of the thread as a whole
 * @param note never empty
 */
public record Tasting(Run run, OptionalLong step, Note note) {
	/**
	 * What is looked for.
	 *
	 * @param words each must stand in the note, its excerpt, its tags or the name of the thread, at the start of a word, whatever its
	 *        capitals and accents; empty for all
	 * @param tags each must be one of its tags
	 * @param rating the fewest stars
	 */
	public record Question(List<String> words, List<String> tags, int rating) {
		/** All notes. */
		public static final Question ALL = new Question(List.of(), List.of(), 0);

		public Question {
			words = words.stream().flatMap(each -> List.of(each.strip().split("\\s+")).stream()).filter(word -> !word.isEmpty()).toList();
			tags = List.copyOf(tags);
		}
	}

	/**
	 * What was found.
	 *
	 * @param tastings the newest thread first, of one thread the note of the whole and then its models by step
	 * @param problems a sentence for each thread whose notes cannot be read
	 */
	public record Found(List<Tasting> tastings, List<String> problems) {
	}

	/** Looks through the notes of threads. */
	public static Found find(List<Run> runs, Question question) {
		List<Tasting> found = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		for (Run run : runs) {
			try {
				RunNotes notes = RunNotes.read(run.folder());
				add(found, new Tasting(run, OptionalLong.empty(), notes.thread()), question);
				for (Map.Entry<Long, Note> model : notes.models().entrySet())
					add(found, new Tasting(run, OptionalLong.of(model.getKey()), model.getValue()), question);
			} catch (StudioException e) {
				problems.add(e.getMessage());
			}
		}
		return new Found(List.copyOf(found), List.copyOf(problems));
	}

	private static void add(List<Tasting> found, Tasting tasting, Question question) {
		if (!tasting.note.isEmpty() && tasting.answers(question)) found.add(tasting);
	}

	/** As it is named: {@code 2016-10-26T18-39-18/33380}, or the thread alone. */
	public String name() {
		return step.isPresent() ? run.id() + "/" + step.getAsLong() : run.id();
	}

	private boolean answers(Question question) {
		if (note.rating() < question.rating || !question.tags.stream().allMatch(note::hasTag)) return false;
		String all = " " + folded(String.join(" ", note.text(), note.excerpt(), String.join(" ", note.tags()), run.called()));
		return question.words.stream().allMatch(word -> hasWord(all, folded(word)));
	}

	private static boolean hasWord(String text, String word) {
		for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
			if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) return true;
		return false;
	}

	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
	}
}
