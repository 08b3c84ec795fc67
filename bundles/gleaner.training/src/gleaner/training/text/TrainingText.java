// SPDX-License-Identifier: EPL-2.0
package gleaner.training.text;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Alphabet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A corpus as a net reads it: the classes of its characters, poem after poem, each poem closed by {@link Alphabet#POEM_END}. Some
 * poems are held out: the net never learns them, and how well it foretells them is the honest measure.
 *
 * @param learn what is learnt from
 * @param heldOut what is held out; empty if nothing is
 */
public record TrainingText(Alphabet alphabet, CharacterCensus census, int[] learn, int[] heldOut) {
	/** Of fewer poems than this, the end of the text is held out instead of poems here and there. */
	private static final int FEW_POEMS = 20;
	/** Empty lines before a poem, and white space after it. */
	private static final Pattern AROUND = Pattern.compile("\\A(\\s*\n)+|\\s+\\z");
	private static final String END = Character.toString(Alphabet.POEM_END);

	/**
	 * Reads a corpus.
	 *
	 * @param mostClasses how many classes the alphabet may have, the unknown one included
	 * @param heldOutShare the share of the poems that is held out, from 0 to below 1
	 */
	public static TrainingText read(Corpus corpus, CleanUp cleanUp, int mostClasses, double heldOutShare)
			throws EngineException, InterruptedException {
		CharacterCensus census = new CharacterCensus();
		List<Reading> poems = poems(corpus, cleanUp, census);
		return of(poems, census.alphabet(mostClasses), census, heldOutShare);
	}

	/**
	 * Reads a corpus with the alphabet that a net has already.
	 *
	 * @see #read(Corpus, CleanUp, int, double)
	 */
	public static TrainingText read(Corpus corpus, CleanUp cleanUp, Alphabet alphabet, double heldOutShare)
			throws EngineException, InterruptedException {
		CharacterCensus census = new CharacterCensus();
		return of(poems(corpus, cleanUp, census), alphabet, census, heldOutShare);
	}

	private static List<Reading> poems(Corpus corpus, CleanUp cleanUp, CharacterCensus census)
			throws EngineException, InterruptedException {
		List<Reading> poems = new ArrayList<>();
		corpus.read(poem -> {
			// An end within a poem would end it for the net as well.
			String text = AROUND.matcher(cleanUp.apply(poem.text()).replace(END, "")).replaceAll("");
			if (text.isEmpty()) return;
			census.count(text + END);
			Reading reading = new Reading(poem.id(), text + END);
			if (poems.isEmpty() || !poems.getLast().equals(reading)) poems.add(reading);
			else poems.getLast().times++;
		});
		if (poems.isEmpty()) throw new EngineException("the corpus \"" + corpus.name() + "\" is empty; add poems to it");
		return poems;
	}

	private static TrainingText of(List<Reading> poems, Alphabet alphabet, CharacterCensus census, double heldOutShare) {
		if (poems.size() < FEW_POEMS) return ofFew(poems, alphabet, census, heldOutShare);
		ClassList learn = new ClassList();
		ClassList heldOut = new ClassList();
		for (int i = 0; i < poems.size(); i++) {
			boolean held = Math.floor((i + 1) * heldOutShare) > Math.floor(i * heldOutShare);
			int[] classes = alphabet.encode(poems.get(i).text);
			if (held) heldOut.add(classes);
			else for (int time = 0; time < poems.get(i).times; time++) learn.add(classes);
		}
		return new TrainingText(alphabet, census, learn.toArray(), heldOut.toArray());
	}

	/** What is held out is the end of the text, each poem counted once; so nothing of it is learnt, however often a poem is read. */
	private static TrainingText ofFew(List<Reading> poems, Alphabet alphabet, CharacterCensus census, double heldOutShare) {
		ClassList once = new ClassList();
		for (Reading poem : poems) once.add(alphabet.encode(poem.text));
		int[] all = once.toArray();
		int end = all.length - (int) (all.length * heldOutShare);
		ClassList learn = new ClassList();
		int from = 0;
		for (Reading poem : poems) {
			int to = from + alphabet.encode(poem.text).length;
			int[] learnt = Arrays.copyOfRange(all, Math.min(from, end), Math.min(to, end));
			for (int time = 0; time < (to <= end ? poem.times : 1); time++) learn.add(learnt);
			from = to;
		}
		return new TrainingText(alphabet, census, learn.toArray(), Arrays.copyOfRange(all, end, all.length));
	}

	/** A poem, and how often in a row it is handed over: in a mix, a weight. All of that is one poem when some are held out. */
	private static final class Reading {
		private final String id;
		private final String text;
		private int times = 1;

		Reading(String id, String text) {
			this.id = id;
			this.text = text;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Reading reading && reading.id.equals(id) && reading.text.equals(text);
		}

		@Override
		public int hashCode() {
			return 31 * id.hashCode() + text.hashCode();
		}
	}

	/** A growing array. */
	private static final class ClassList {
		private int[] values = new int[1 << 16];
		private int size;

		void add(int[] more) {
			if (size + more.length > values.length)
				values = Arrays.copyOf(values, Math.max(size + more.length, Math.multiplyExact(values.length, 2)));
			System.arraycopy(more, 0, values, size, more.length);
			size += more.length;
		}

		int[] toArray() {
			return Arrays.copyOf(values, size);
		}
	}
}
