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
final class NumberedParts {
	private static final Pattern NUMBER = Pattern.compile("(?i)([ivxlcdm]{1,9}|[0-9]{1,4})[.:)]?");
	private static final int SONNET = 14;

	private NumberedParts() {
	}

	/** The same blocks, with such headings as parts. */
	static List<Block> of(List<Block> blocks) {
		Map<Integer, Integer> titles = new HashMap<>();
		for (Block block : blocks)
			if (block instanceof Block.Heading(int level, String text) && !isNumber(text)) titles.merge(level, 1, Integer::sum);
		List<Block> joined = new ArrayList<>(blocks);
		for (int i = 0; i < blocks.size(); i++)
			if (blocks.get(i) instanceof Block.Heading(int level, String text) && !isNumber(text) && titles.get(level) > 1)
				join(joined, i, level);
		return joined;
	}

	private static void join(List<Block> blocks, int title, int level) {
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
		for (int number : numbers) blocks.set(number, new Block.Part(((Block.Heading) blocks.get(number)).text()));
	}

	private static boolean isNumber(String heading) {
		return heading.length() <= 10 && NUMBER.matcher(heading).matches();
	}
}
