// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the screen shows something that is not in the text: a line break inside of a line that is too long, the number of the next poem
 * instead of what parts two poems in the file, or what the poet has put in the place of a word. Translates between places on the screen
 * and characters of the body. For one thread.
 */
final class Seams {
	/**
	 * One of them.
	 *
	 * @param body the body's character in front of which it stands
	 * @param skipped how many of the body's characters, from there on, are not shown
	 * @param screen its place on the screen
	 * @param shown how many places it takes there
	 * @param isRevised whether the poet has put it there instead of words
	 */
	record Seam(int body, int skipped, int screen, int shown, boolean isRevised) {
		Seam(int body, int skipped, int screen, int shown) {
			this(body, skipped, screen, shown, false);
		}

		/** The same further to the front. */
		private Seam moved(int characters, int places) {
			return new Seam(body - characters, skipped, screen - places, shown, isRevised);
		}

		int bodyEnd() {
			return body + skipped;
		}

		int screenEnd() {
			return screen + shown;
		}
	}

	private final List<Seam> seams = new ArrayList<>();

	/** Adds a seam behind all others. */
	void add(Seam seam) {
		seams.add(seam);
	}

	void clear() {
		seams.clear();
	}

	/** Whether all of these characters of the body are shown, each as itself. */
	boolean areShown(int from, int to) {
		int next = count(s -> s.bodyEnd() <= from);
		return next == seams.size() || seams.get(next).body >= to;
	}

	/** Puts a seam among the others, in the place of characters that {@linkplain #areShown are shown}. */
	void insert(Seam seam) {
		int at = count(s -> s.bodyEnd() <= seam.body);
		move(at, seam.skipped - seam.shown);
		seams.add(at, seam);
	}

	/** Takes away what the poet has put in the place of words that begin here. */
	Optional<Seam> takeRevised(int body) {
		int at = count(s -> s.bodyEnd() <= body);
		if (at == seams.size() || seams.get(at).body != body || !seams.get(at).isRevised) return Optional.empty();
		Seam gone = seams.remove(at);
		move(at, gone.shown - gone.skipped);
		return Optional.of(gone);
	}

	private void move(int from, int places) {
		for (int i = from; i < seams.size(); i++) seams.set(i, seams.get(i).moved(0, places));
	}

	/** What the poet has put in the place of words between two of the body's characters. */
	List<Seam> revised(int from, int to) {
		return seams.stream().filter(s -> s.isRevised && s.body >= from && s.bodyEnd() <= to).toList();
	}

	/** Forgets what stands in front of this place, which is not inside of a seam; everything behind moves to the front. */
	void cut(int place) {
		int characters = toBody(place);
		List<Seam> rest = seams.stream().filter(s -> s.screenEnd() > place)
				.map(s -> s.moved(characters, place)).toList();
		seams.clear();
		seams.addAll(rest);
	}

	/** Where the body's character {@code index} stands on the screen; of a skipped one: where it would. */
	int toScreen(int index) {
		int passed = count(s -> s.bodyEnd() <= index);
		if (passed < seams.size() && seams.get(passed).body <= index) return seams.get(passed).screen;
		return passed == 0 ? index : index - seams.get(passed - 1).bodyEnd() + seams.get(passed - 1).screenEnd();
	}

	/** Which of the body's characters stands at this place of the screen; inside of a seam: the one behind it. */
	int toBody(int place) {
		int begun = count(s -> s.screen < place);
		if (begun == 0) return place;
		Seam last = seams.get(begun - 1);
		return last.bodyEnd() + Math.max(0, place - last.screenEnd());
	}

	/** This place, or if it is inside of a seam, the place behind that. */
	int outside(int place) {
		int begun = count(s -> s.screen < place);
		return begun == 0 ? place : Math.max(place, seams.get(begun - 1).screenEnd());
	}

	/** The seams that hide characters of the body between two of them; what the poet has revised is not hidden. */
	List<Seam> hiding(int from, int to) {
		int first = count(s -> s.bodyEnd() <= from);
		List<Seam> found = new ArrayList<>();
		for (int i = first; i < seams.size() && seams.get(i).body < to; i++)
			if (seams.get(i).skipped > 0 && !seams.get(i).isRevised) found.add(seams.get(i));
		return found;
	}

	/** How many seams from the first on are such that... */
	private int count(Predicate<Seam> such) {
		int low = 0;
		int high = seams.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (such.test(seams.get(middle))) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
