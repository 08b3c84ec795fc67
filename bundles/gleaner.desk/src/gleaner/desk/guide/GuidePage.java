// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A page of the guide.
 *
 * @param name of its file, without the ending
 * @param title its first heading
 */
public record GuidePage(String name, String title, List<Block> blocks) {
	private static final Pattern NUMBER = Pattern.compile("^\\d+-");

	/** Makes a page of Markdown. */
	public static GuidePage of(String name, String markdown) {
		List<Block> blocks = new MarkdownBlocks().read(markdown);
		String title = blocks.stream().filter(Block.Heading.class::isInstance).map(Block::words).findFirst().orElse(name);
		return new GuidePage(name, title, blocks);
	}

	/**
	 * Which block is the heading of this anchor. A number that begins a heading need not be named, so that a link outlives a chapter that
	 * is put before.
	 */
	public OptionalInt find(String anchor) {
		OptionalInt exact = find(anchor, false);
		return exact.isPresent() ? exact : find(anchor, true);
	}

	private OptionalInt find(String anchor, boolean withoutNumber) {
		return IntStream.range(0, blocks.size()).filter(index -> blocks.get(index) instanceof Block.Heading(int _, var _, String own)
				&& anchor.equals(withoutNumber ? NUMBER.matcher(own).replaceFirst("") : own)).findFirst();
	}

	/** The heading that a block stands under, or is. */
	public OptionalInt headingOf(int block) {
		return IntStream.iterate(Math.min(block, blocks.size() - 1), index -> index >= 0, index -> index - 1)
				.filter(index -> blocks.get(index) instanceof Block.Heading).findFirst();
	}
}
