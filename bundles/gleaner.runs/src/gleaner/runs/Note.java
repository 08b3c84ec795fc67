// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a poet thinks of a thread or of a model.
 *
 * @param text the tasting notes; may be empty
 * @param rating from 1 to {@link #BEST} stars; 0 for none
 * @param excerpt something that it said, by which it is remembered; may be empty
 * @param tags words to find it by, in the poet's order, none of them twice; without commas, stripped
 */
public record Note(String text, int rating, String excerpt, List<String> tags) {
	/** The most stars. */
	public static final int BEST = 5;
	/** Nothing was noted. */
	public static final Note NONE = new Note("", 0);

	public Note {
		rating = Math.clamp(rating, 0, BEST);
		tags = cleaned(tags);
	}

	/** One without an excerpt and tags. */
	public Note(String text, int rating) {
		this(text, rating, "", List.of());
	}

	/** Of tags that differ in capitals only the first counts. */
	private static List<String> cleaned(Collection<String> tags) {
		Map<String, String> cleaned = new LinkedHashMap<>();
		for (String tag : tags) for (String part : tag.split("[,\\p{Cntrl}]+")) {
			String word = part.strip();
			if (!word.isEmpty()) cleaned.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
		}
		return List.copyOf(cleaned.values());
	}

	/** Tags as poets write them in a line, with commas between them. */
	public static List<String> tagsOf(String line) {
		return cleaned(List.of(line));
	}

	/** Whether it has this tag, whatever its capitals. */
	public boolean hasTag(String tag) {
		return tags.stream().anyMatch(each -> each.equalsIgnoreCase(tag.strip()));
	}

	/** Whether it has more than the first Gleaners knew. */
	boolean hasMore() {
		return !excerpt.isEmpty() || !tags.isEmpty();
	}

	public Note withText(String other) {
		return new Note(other, rating, excerpt, tags);
	}

	public Note withRating(int stars) {
		return new Note(text, stars, excerpt, tags);
	}

	public Note withExcerpt(String other) {
		return new Note(text, rating, other, tags);
	}

	public Note withTags(List<String> others) {
		return new Note(text, rating, excerpt, others);
	}

	public boolean isEmpty() {
		return equals(NONE);
	}

	/** The rating as stars; empty if there is none. */
	public String stars() {
		return rating == 0 ? "" : "★".repeat(rating) + "☆".repeat(BEST - rating);
	}

	/**
	 * This note, with a change that was made meanwhile of what it had been: whatever was changed on one side only is so, and of a text that
	 * was changed on both nothing is lost.
	 *
	 * @param before what both sides began with
	 * @param changed what the other side made of that; its rating is the later one
	 */
	Note merge(Note before, Note changed) {
		return new Note(merge(text, before.text, changed.text), changed.rating == before.rating ? rating : changed.rating,
				merge(excerpt, before.excerpt, changed.excerpt), merge(tags, before.tags, changed.tags));
	}

	/** What the other side took away goes, what it added comes. */
	private static List<String> merge(List<String> tags, List<String> before, List<String> changed) {
		List<String> merged = new ArrayList<>(tags);
		merged.removeIf(tag -> before.contains(tag) && !changed.contains(tag));
		for (String tag : changed) if (!before.contains(tag)) merged.add(tag);
		return merged;
	}

	private static String merge(String text, String before, String changed) {
		if (changed.equals(before) || changed.equals(text)) return text;
		if (text.equals(before)) return changed;
		if (text.isEmpty() || changed.isEmpty()) return text + changed;
		if (!before.isEmpty() && text.contains(before)) return replaced(text, before, changed);
		if (!before.isEmpty() && changed.contains(before)) return replaced(changed, before, text);
		return text + "\n\n" + changed;
	}

	private static String replaced(String text, String part, String by) {
		int at = text.indexOf(part);
		return text.substring(0, at) + by + text.substring(at + part.length());
	}
}
