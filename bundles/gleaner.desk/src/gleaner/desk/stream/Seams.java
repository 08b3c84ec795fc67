package gleaner.desk.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the screen shows something that is not in the text: a line break inside of a line that is too long, or the number of the next
 * poem instead of what parts two poems in the file. Translates between places on the screen and characters of the body. For one
 * thread.
 */
final class Seams {
	/**
	 * One of them.
	 *
	 * @param body the body's character in front of which it stands
	 * @param skipped how many of the body's characters, from there on, are not shown
	 * @param screen its place on the screen
	 * @param shown how many places it takes there
	 */
	record Seam(int body, int skipped, int screen, int shown) {
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

	/** Forgets what stands in front of this place, which is not inside of a seam; everything behind moves to the front. */
	void cut(int place) {
		int characters = toBody(place);
		List<Seam> rest = seams.stream().filter(s -> s.screenEnd() > place)
				.map(s -> new Seam(s.body - characters, s.skipped, s.screen - place, s.shown)).toList();
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

	/** The seams that hide characters of the body between two of them. */
	List<Seam> hiding(int from, int to) {
		int first = count(s -> s.bodyEnd() <= from);
		List<Seam> found = new ArrayList<>();
		for (int i = first; i < seams.size() && seams.get(i).body < to; i++) if (seams.get(i).skipped > 0) found.add(seams.get(i));
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
