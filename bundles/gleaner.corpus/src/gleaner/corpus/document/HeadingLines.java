// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the headings of a plain text. A heading is a group of one to three short lines, parted from the rest by blank lines, that is in
 * capitals, or a number, or, with two blank lines or more before it and text below, one short line that begins with a capital and
 * does not end as a verse does. An ornament right above a heading parts poems, and belongs to none.
 */
public final class HeadingLines {
	private static final Pattern NUMBER = Pattern
			.compile("(?i)[\\s_*]*(no\\.?\\s*|canto |sonnet |poem |part |book |chapter )?([ivxlcdm]+|\\d{1,4})[.:)]?[\\s_*]*");
	private static final int LONGEST = 70;
	private static final int MOST_LINES = 3;

	private HeadingLines() {
	}

	/** A run of lines that are not blank. */
	private record Group(List<String> lines, int blanksBefore) {
	}

	/** The blocks of a text with plain line ends. */
	public static List<Block> blocks(String text) {
		List<Group> groups = groups(text);
		List<Block> blocks = new ArrayList<>();
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < groups.size(); i++) {
			Group group = groups.get(i);
			boolean belowOrnament = i > 0 && isOrnament(groups.get(i - 1));
			if (i + 1 < groups.size() && isHeading(group, i == 0 || belowOrnament)) {
				flush(lines, blocks);
				blocks.add(new Block.Heading(isNumber(group) ? 2 : 1, title(group)));
			} else if (isOrnament(group) && i + 2 < groups.size() && isHeading(groups.get(i + 1), true)) {
				flush(lines, blocks);
				blocks.add(new Block.Rule());
			} else {
				if (!lines.isEmpty()) lines.append("\n".repeat(Math.max(1, group.blanksBefore)));
				for (String line : group.lines) lines.append(line).append('\n');
			}
		}
		flush(lines, blocks);
		return blocks;
	}

	private static void flush(StringBuilder lines, List<Block> blocks) {
		if (!lines.isEmpty()) blocks.add(new Block.Lines(lines.toString()));
		lines.setLength(0);
	}

	private static List<Group> groups(String text) {
		List<Group> groups = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		int blanks = 0;
		int before = 0;
		for (String line : text.split("\n", -1)) {
			if (!line.isBlank()) {
				if (lines.isEmpty()) before = blanks;
				lines.add(line);
				blanks = 0;
				continue;
			}
			if (!lines.isEmpty()) groups.add(new Group(List.copyOf(lines), before));
			lines.clear();
			blanks++;
		}
		if (!lines.isEmpty()) groups.add(new Group(List.copyOf(lines), before));
		return groups;
	}

	/** A line without letters; one of dots or of a mark of punctuation may be a verse that says nothing. */
	private static boolean isOrnament(Group group) {
		if (group.lines.size() != 1 || group.lines.getFirst().length() > LONGEST) return false;
		String line = group.lines.getFirst().strip();
		return line.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || ".…,;:!?\"'“”‘’()".indexOf(c) >= 0);
	}

	/** @param set whether it is the first of all, or set apart by an ornament */
	private static boolean isHeading(Group group, boolean set) {
		if (group.lines.size() > MOST_LINES || group.lines.stream().anyMatch(line -> line.strip().length() > LONGEST)) return false;
		return isNumber(group) || group.lines.stream().allMatch(HeadingLines::isCapitals)
				|| (set || group.blanksBefore >= 2) && isTitle(group);
	}

	private static boolean isNumber(Group group) {
		return group.lines.size() == 1 && NUMBER.matcher(group.lines.getFirst()).matches();
	}

	private static boolean isCapitals(String line) {
		return line.chars().filter(Character::isUpperCase).count() >= 2 && line.chars().noneMatch(Character::isLowerCase);
	}

	private static boolean isTitle(Group group) {
		if (group.lines.size() != 1) return false;
		String line = bare(group.lines.getFirst());
		return !line.isEmpty() && !Character.isLowerCase(line.codePointAt(0)) && Character.isLetterOrDigit(line.codePointAt(0))
				&& !",;:-—".contains(line.substring(line.length() - 1));
	}

	private static String title(Group group) {
		return String.join(" ", group.lines.stream().map(HeadingLines::bare).toList()).strip();
	}

	/** Without the marks for italics and the like, and without a full stop. */
	private static String bare(String line) {
		String bare = line.strip().replaceAll("^[_*=\\[]+|[_*=\\]]+$", "").strip();
		return bare.endsWith(".") && !bare.endsWith("..") ? bare.substring(0, bare.length() - 1) : bare;
	}
}
