package gleaner.studio.poem;

import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
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
		Map<String, Optional<String>> known = new HashMap<>();
		return of(poem, debris -> known.computeIfAbsent(debris, d -> text(archive, d)));
	}

	private static Optional<String> text(DebrisArchive archive, String debris) {
		try {
			return Optional.of(archive.open(debris).text());
		} catch (StudioException e) {
			return Optional.empty();
		}
	}

	static List<FacingLine> of(Harvest poem, Function<String, Optional<String>> debris) {
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

	private static List<Raw> raw(Harvest line, Function<String, Optional<String>> debris) {
		List<Raw> raw = new ArrayList<>();
		for (Provenance.Run run : line.provenance().runs()) {
			String text = line.text().substring(run.start(), run.end());
			switch (run.origin()) {
			case Origin.Machine(Fragment fragment) when !text.isBlank() -> add(raw, fragment, text, false, debris);
			case Origin.Changed(Fragment fragment, String replaced) -> add(raw, fragment, replaced, true, debris);
			default -> { }
			}
		}
		return raw;
	}

	private static void add(List<Raw> raw, Fragment fragment, String known, boolean isChanged, Function<String, Optional<String>> debris) {
		Optional<String> body = debris.apply(fragment.debris()).filter(text -> fragment.end() <= text.length());
		if (body.isEmpty()) {
			raw.add(new Raw(fragment.debris(), fragment.offset(), known, List.of(new Part(0, known.length(), isChanged)), false));
			return;
		}
		int from = (int) fragment.offset();
		int to = (int) fragment.end();
		while (to > from + 1 && body.get().charAt(to - 1) == '\n') to--;
		int start = body.get().lastIndexOf('\n', from - 1) + 1;
		int next = body.get().indexOf('\n', to - 1);
		int end = Math.max(start, next < 0 ? body.get().length() : next);
		Raw last = raw.isEmpty() ? null : raw.getLast();
		if (last != null && last.isThere && last.debris.equals(fragment.debris()) && last.offset <= start && end <= last.offset + last.text.length()) {
			List<Part> taken = new ArrayList<>(last.taken);
			taken.add(new Part(from - (int) last.offset, to - (int) last.offset, isChanged));
			raw.set(raw.size() - 1, new Raw(last.debris, last.offset, last.text, taken, true));
			return;
		}
		raw.add(new Raw(fragment.debris(), start, body.get().substring(start, end), List.of(new Part(Math.min(from, end) - start, Math.min(to, end) - start, isChanged)), true));
	}
}
