// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands between the groups of lines of a text: blank lines, ornaments, page ends. */
final class Gaps {
	/** An ornament is hardly longer. */
	private static final int LONGEST_ORNAMENT = 80;
	private static final int LONGEST_TITLE = 70;

	/** Lines without a blank one or an ornament between them, and what stands before them. */
	private static final class Group {
		private final String first;
		private final int blanksBefore;
		private final boolean ornamentBefore;
		private int lines;

		Group(String first, int blanksBefore, boolean ornamentBefore) {
			this.first = first;
			this.blanksBefore = blanksBefore;
			this.ornamentBefore = ornamentBefore;
		}
	}

	/** Ornaments that are taken for the same. */
	static final class Ornament {
		private final String key;
		private final Set<String> lines = new LinkedHashSet<>();
		private int count;
		private int besideBlanks;

		private Ornament(String key) {
			this.key = key;
		}

		/** How often it comes up between lines of text. */
		int count() {
			return count;
		}

		/** How often there are so many blank lines around it that it would be taken for a poem of its own. */
		int besideBlanks() {
			return besideBlanks;
		}

		/** Whether it may as well stand for words that were left out, or be a verse that says nothing. */
		boolean isSpeech() {
			return key.codePoints().allMatch(c -> ".…,;:!?—–-\"'“”‘’()".indexOf(c) >= 0 || c == '+')
					&& !key.equals("-+") && !key.equals("—+") && !key.equals("–+");
		}

		/** The way to cut at it. */
		Splitting splitting() {
			if (lines.size() == 1) return new Splitting.SeparatorLine(lines.iterator().next());
			int c = key.codePointAt(0);
			String mark = c < 0x80 ? "\\" + (char) c : Character.toString(c);
			return new Splitting.Expression(Pattern.compile("^[ \\t]*" + mark + "[" + mark + " \\t]*$"));
		}
	}

	private final List<Group> groups = new ArrayList<>();
	private final Map<String, Ornament> ornaments = new HashMap<>();
	/** How often there are so many blank lines and nothing else, below titles not counted. */
	private final TreeMap<Integer, Integer> blanks = new TreeMap<>();
	private int pages;
	private int titles;
	private int lines;

	Gaps(String text) {
		int run = 0;
		int widest = 0;
		boolean page = false;
		Ornament ornament = null;
		boolean open = false;
		for (int start = 0; start < text.length();) {
			int end = Splitter.lineEnd(text, start);
			if (Splitter.isBlank(text, start, end)) {
				page |= text.substring(start, end).indexOf(LineEnds.PAGE_END) >= 0;
				run++;
				widest = Math.max(widest, run);
				open = false;
			} else if (isOrnament(text, start, end)) {
				if (ornament == null) ornament = ornament(text.substring(start, end).strip());
				run = 0;
				open = false;
			} else {
				if (!open) {
					gap(widest, ornament, page);
					groups.add(new Group(title(text, start, end), widest, ornament != null || page));
				}
				groups.getLast().lines++;
				lines++;
				run = 0;
				widest = 0;
				page = false;
				ornament = null;
				open = true;
			}
			start = end + 1;
		}
		countBlanks();
	}

	private static String title(String text, int start, int end) {
		return end - start > LONGEST_TITLE + 20 ? "" : text.substring(start, end).strip();
	}

	private void gap(int widest, Ornament ornament, boolean page) {
		if (groups.isEmpty()) return;
		if (page) {
			pages++;
		} else if (ornament != null) {
			ornament.count++;
			if (widest > 1) ornament.besideBlanks++;
		}
	}

	private void countBlanks() {
		for (int i = 0; i < groups.size(); i++) {
			Group group = groups.get(i);
			boolean title = isTitle(i);
			if (title) titles++;
			boolean belowTitle = i > 0 && isTitle(i - 1);
			if (i > 0 && !group.ornamentBefore && !belowTitle) blanks.merge(group.blanksBefore, 1, Integer::sum);
		}
	}

	/** Whether a group is a line that stands above a poem: set farther apart from what is before than from what is below. */
	private boolean isTitle(int index) {
		Group group = groups.get(index);
		if (group.lines != 1 || index + 1 == groups.size() || group.first.isEmpty() || group.first.length() > LONGEST_TITLE) return false;
		Group next = groups.get(index + 1);
		if (next.ornamentBefore) return false;
		boolean apart = index == 0 || group.ornamentBefore || group.blanksBefore >= Math.max(2, next.blanksBefore);
		int last = group.first.codePointBefore(group.first.length());
		// Below an ornament a line that ends as a sentence does is one of the poem.
		if (group.ornamentBefore && last == '.') return false;
		return apart && next.lines > 1 && !Character.isLowerCase(group.first.codePointAt(0)) && ",;:-—".indexOf(last) < 0;
	}

	private static boolean isOrnament(String text, int start, int end) {
		if (end - start > LONGEST_ORNAMENT) return false;
		for (int i = start; i < end; i += Character.charCount(text.codePointAt(i)))
			if (Character.isLetterOrDigit(text.codePointAt(i))) return false;
		return true;
	}

	private Ornament ornament(String line) {
		String bare = line.replaceAll("\\s+", "");
		long different = bare.codePoints().distinct().count();
		boolean row = different == 1 && bare.codePointCount(0, bare.length()) > 2;
		Ornament ornament = ornaments.computeIfAbsent(row ? Character.toString(bare.codePointAt(0)) + "+" : bare, Ornament::new);
		ornament.lines.add(line);
		return ornament;
	}

	/** The kinds of ornaments between lines. */
	List<Ornament> ornaments() {
		return ornaments.values().stream().filter(o -> o.count > 0).toList();
	}

	/** How often so many blank lines stand between lines, with nothing else; by how many there are. */
	TreeMap<Integer, Integer> blanks() {
		return blanks;
	}

	/** How many page ends stand between lines. */
	int pages() {
		return pages;
	}

	/** How many lines look like titles. */
	int titles() {
		return titles;
	}

	/** Whether the first line looks like the title of it all, and no other does. */
	boolean hasOneTitle() {
		return titles == 1 && isTitle(0);
	}

	/** Whether a title stands above all of it, and another right below the only ornament: then there are two poems, one on each side. */
	boolean hasTitlesOnBothSides() {
		List<Group> below = groups.stream().filter(group -> group.ornamentBefore).toList();
		if (below.size() != 1 || !isTitle(0)) return false;
		return isTitle(groups.indexOf(below.getFirst()));
	}

	/** How many lines are not blank. */
	int lines() {
		return lines;
	}

	/** Whether the groups are most likely stanzas of one poem, where nothing but single blank lines parts them. */
	boolean areStanzas() {
		int longest = 0;
		Map<Integer, Integer> sizes = new HashMap<>();
		for (Group group : groups) {
			longest = Math.max(longest, group.lines);
			sizes.merge(group.lines, 1, Integer::sum);
		}
		boolean even = sizes.size() == 1;
		if (longest < 3 && !(longest == 2 && even)) return false;
		// Three lines and no more, many times, are haiku rather than stanzas.
		if (longest == 3 && groups.size() >= 6) return false;
		if (lines <= 60) return true;
		int common = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
		return common > 3 && lines <= 2000 && sizes.get(common) * 10 >= groups.size() * 9;
	}
}
