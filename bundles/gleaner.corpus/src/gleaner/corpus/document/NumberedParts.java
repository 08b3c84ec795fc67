// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Headings that are nothing but numbers, below the title of a poem: in books that do not say where a poem ends they are the parts of that
 * poem. Not so where each has the length of a sonnet, or where the title is the only one of its level, as that of a book of sonnets.
 */
public final class NumberedParts {
	private static final Pattern NUMBER = Pattern.compile("(?i)([ivxlcdm]{1,9}|[0-9]{1,4})[.:)]?");
	private static final int SONNET = 14;
	/** More numbers below the only title are those of a book. */
	private static final int MOST_PARTS = 20;

	private NumberedParts() {
	}

	/** The same blocks of a book, with such headings as parts. */
	static List<Block> of(List<Block> blocks) {
		return of(blocks, false);
	}

	/**
	 * The same blocks of a page or a manuscript, with such headings as parts: here the title may be the only one, if not many numbers
	 * stand below it and they count from one.
	 */
	public static List<Block> ofPage(List<Block> blocks) {
		return of(blocks, true);
	}

	private static List<Block> of(List<Block> blocks, boolean page) {
		Map<Integer, Integer> titles = new HashMap<>();
		for (Block block : blocks)
			if (block instanceof Block.Heading(int level, String text) && !isNumber(text)) titles.merge(level, 1, Integer::sum);
		List<Block> joined = new ArrayList<>(blocks);
		for (int i = 0; i < blocks.size(); i++)
			if (blocks.get(i) instanceof Block.Heading(int level, String text) && !isNumber(text) && (page || titles.get(level) > 1))
				join(joined, i, level, titles.get(level) == 1);
		return joined;
	}

	/** @param only whether there is no other title of this level */
	private static void join(List<Block> blocks, int title, int level, boolean only) {
		List<Integer> numbers = new ArrayList<>();
		int sonnets = 0;
		long lines = 0;
		int i = title + 1;
		for (; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			if (block instanceof Block.Begin) break;
			if (block instanceof Block.Heading(int l, String text)) {
				if (l <= level || !isNumber(text)) break;
				if (lines == SONNET) sonnets++;
				lines = 0;
				numbers.add(i);
			} else if (block instanceof Block.Lines(String text)) {
				lines += text.lines().filter(line -> !line.isBlank()).count();
			}
		}
		if (lines == SONNET) sonnets++;
		boolean deeper = i < blocks.size() && blocks.get(i) instanceof Block.Heading(int l, String _) && l > level;
		if (numbers.size() < 2 || deeper || sonnets * 2 >= numbers.size()) return;
		if (only && (numbers.size() > MOST_PARTS || !isFirst(((Block.Heading) blocks.get(numbers.getFirst())).text()))) return;
		for (int number : numbers) blocks.set(number, new Block.Part(((Block.Heading) blocks.get(number)).text()));
	}

	private static boolean isFirst(String number) {
		return number.replaceAll("\\W", "").matches("(?i)1|i");
	}

	private static boolean isNumber(String heading) {
		return heading.length() <= 10 && NUMBER.matcher(heading).matches();
	}
}
