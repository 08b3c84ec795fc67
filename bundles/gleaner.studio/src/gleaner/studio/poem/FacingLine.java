// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A line of a poem and, facing it, the lines of raw debris that it was taken from.
 *
 * @param line the poem's line
 * @param raw in the order in which the line takes from them; empty for a line that is all by hand, and for one that takes from the same raw
 *        lines as the line above
 */
public record FacingLine(Harvest line, List<Raw> raw) {
	/** So much of a raw line is shown at most on either side, in characters. */
	private static final int REACH = 2_000;

	/**
	 * Whole lines of debris.
	 *
	 * @param debris its id
	 * @param offset where the lines begin in it
	 * @param text the lines; where the debris has gone, only what is still known of them
	 * @param taken what of the text came into the poem, or stood where the poet wrote something else
	 * @param isThere whether the debris is still there
	 */
	public record Raw(String debris, long offset, String text, List<Part> taken, boolean isThere) {
		public Raw {
			taken = List.copyOf(taken);
		}
	}

	/**
	 * Characters of a text.
	 *
	 * @param isChanged whether the poet wrote something else in their place
	 */
	public record Part(int from, int to, boolean isChanged) {
	}

	public FacingLine {
		raw = List.copyOf(raw);
	}

	/** All lines of a poem. Reads debris: not for the thread of the screen. */
	public static List<FacingLine> of(Harvest poem, DebrisArchive archive) {
		Map<String, Optional<DebrisFile>> known = new HashMap<>();
		return of(poem, debris -> known.computeIfAbsent(debris, d -> open(archive, d)));
	}

	private static Optional<DebrisFile> open(DebrisArchive archive, String debris) {
		try {
			return Optional.of(archive.open(debris));
		} catch (StudioException e) {
			return Optional.empty();
		}
	}

	private static List<FacingLine> of(Harvest poem, Function<String, Optional<DebrisFile>> debris) {
		List<FacingLine> lines = new ArrayList<>();
		List<Raw> above = List.of();
		int start = 0;
		while (start <= poem.length()) {
			int next = poem.text().indexOf('\n', start);
			int end = next < 0 ? poem.length() : next;
			Harvest line = poem.slice(start, end);
			List<Raw> raw = raw(line, debris);
			lines.add(new FacingLine(line, isSame(raw, above) ? List.of() : raw));
			if (!raw.isEmpty()) above = raw;
			start = end + 1;
		}
		return lines;
	}

	private static boolean isSame(List<Raw> raw, List<Raw> above) {
		if (raw.size() != 1 || above.isEmpty()) return false;
		Raw last = above.getLast();
		return raw.getFirst().debris.equals(last.debris) && raw.getFirst().offset == last.offset && raw.getFirst().text.equals(last.text);
	}

	private static List<Raw> raw(Harvest line, Function<String, Optional<DebrisFile>> debris) {
		List<Raw> raw = new ArrayList<>();
		for (Provenance.Run run : line.provenance().runs()) {
			String text = line.text().substring(run.start(), run.end());
			switch (run.origin()) {
			case Origin.Machine(Fragment fragment) when !text.isBlank() -> add(raw, fragment, text, false, debris);
			case Origin.Changed(Fragment fragment, String replaced) -> add(raw, fragment, replaced, true, debris);
			default -> {
			}
			}
		}
		return raw;
	}

	private static void add(List<Raw> raw, Fragment fragment, String known, boolean isChanged,
			Function<String, Optional<DebrisFile>> debris) {
		Optional<Raw> there = debris.apply(fragment.debris()).flatMap(file -> there(file, fragment, isChanged));
		if (there.isEmpty()) {
			raw.add(new Raw(fragment.debris(), fragment.offset(), known, List.of(new Part(0, known.length(), isChanged)), false));
			return;
		}
		Raw next = there.get();
		Raw last = raw.isEmpty() ? null : raw.getLast();
		if (last == null || !last.isThere || !last.debris.equals(next.debris) || last.offset > next.offset
				|| next.offset + next.text.length() > last.offset + last.text.length()) {
			raw.add(next);
			return;
		}
		List<Part> taken = new ArrayList<>(last.taken);
		int shift = (int) (next.offset - last.offset);
		for (Part part : next.taken) taken.add(new Part(part.from + shift, part.to + shift, part.isChanged));
		raw.set(raw.size() - 1, new Raw(last.debris, last.offset, last.text, taken, true));
	}

	/** The raw lines that a fragment stands in, if they can still be read. Of a line without end only what is near. */
	private static Optional<Raw> there(DebrisFile file, Fragment fragment, boolean isChanged) {
		if (fragment.end() > file.length()) return Optional.empty();
		long first = Math.max(0, fragment.offset() - REACH);
		String around;
		try {
			around = file.slice(first, fragment.end() + REACH);
		} catch (StudioException e) {
			return Optional.empty();
		}
		int from = (int) (fragment.offset() - first);
		int to = (int) (fragment.end() - first);
		while (to > from + 1 && around.charAt(to - 1) == '\n') to--;
		int start = around.lastIndexOf('\n', from - 1) + 1;
		int next = around.indexOf('\n', to - 1);
		int end = Math.max(start, next < 0 ? around.length() : next);
		Part part = new Part(Math.min(from, end) - start, Math.min(to, end) - start, isChanged);
		return Optional.of(new Raw(fragment.debris(), first + start, around.substring(start, end), List.of(part), true));
	}
}
