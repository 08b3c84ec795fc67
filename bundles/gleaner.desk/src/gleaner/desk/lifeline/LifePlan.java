// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.lifeline;

import gleaner.runs.Note;
import gleaner.runs.RunNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands where over a life, from left to right. Immutable.
 *
 * @param left the pixel of step 0
 * @param right the pixel of the last step; at the right of the left one
 * @param last the last step, above 0
 */
public record LifePlan(int left, int right, long last) {
	public LifePlan {
		right = Math.max(left + 1, right);
		last = Math.max(1, last);
	}

	/** Where a step is; beyond the last one at its place. */
	public int x(double step) {
		return left + (int) Math.round((right - left) * Math.clamp(step / last, 0, 1));
	}

	/** The step at a pixel, within the life. */
	public long step(int x) {
		return Math.round(Math.clamp((double) (x - left) / (right - left), 0, 1) * last);
	}

	/**
	 * Tasting notes that are pinned at one place.
	 *
	 * @param step of the first of them
	 * @param x where
	 * @param notes one, or several where they crowd
	 * @param room how many pixels there are up to the next pin, or the end
	 */
	public record Pin(long step, int x, List<Note> notes, int room) {
		public Pin {
			notes = List.copyOf(notes);
		}

		/** What stands at the pin: the words of the note, its excerpt, tags or stars; of several how many there are. */
		public String words() {
			if (notes.size() > 1) return notes.size() + " notes";
			Note note = notes.getFirst();
			if (!note.text().isBlank()) return note.text().strip();
			if (!note.excerpt().isBlank()) return "“" + note.excerpt().strip() + "”";
			return note.tags().isEmpty() ? note.stars() : String.join(", ", note.tags());
		}
	}

	/**
	 * The notes of models as pins; those that would stand closer than so many pixels are one pin.
	 *
	 * @param nearest below this many pixels two are one
	 */
	public List<Pin> pins(RunNotes notes, int nearest) {
		List<Pin> pins = new ArrayList<>();
		for (Map.Entry<Long, Note> each : notes.models().entrySet()) {
			int x = x(each.getKey());
			Pin before = pins.isEmpty() ? null : pins.getLast();
			if (before != null && x - before.x < nearest) {
				List<Note> more = new ArrayList<>(before.notes);
				more.add(each.getValue());
				pins.set(pins.size() - 1, new Pin(before.step, before.x, more, 0));
			} else pins.add(new Pin(each.getKey(), x, List.of(each.getValue()), 0));
		}
		for (int i = 0; i < pins.size(); i++) {
			Pin pin = pins.get(i);
			int end = i + 1 < pins.size() ? pins.get(i + 1).x : right + nearest;
			pins.set(i, new Pin(pin.step, pin.x, pin.notes, end - pin.x));
		}
		return List.copyOf(pins);
	}
}
