// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with its headings, whatever format it came in.
 *
 * @param title of the whole; may be empty
 * @param author of the whole; may be empty
 * @param rights what the document says of its licence; may be empty
 * @param blocks in order
 * @param remarks what was left out, as sentences
 */
public record Document(String title, String author, String rights, List<Block> blocks, List<String> remarks) {
	/** A piece of the text. */
	public sealed interface Block {
		/**
		 * @param level 1 for the highest
		 * @param text on one line, not blank
		 */
		record Heading(int level, String text) implements Block {
		}

		/**
		 * The heading of a part inside a poem, such as its number.
		 *
		 * @param text on one line, not blank
		 */
		record Part(String text) implements Block {
		}

		/** Here a poem begins, with or without a heading. */
		record Begin() implements Block {
		}

		/** Lines of text, indentation kept; may hold blank lines. */
		record Lines(String text) implements Block {
		}

		/** A rule or ornament between two parts. */
		record Rule() implements Block {
		}
	}

	public Document {
		blocks = List.copyOf(blocks);
		remarks = List.copyOf(remarks);
	}

	/** Whether there is any text in it. */
	public boolean isBlank() {
		return blocks.stream().noneMatch(b -> b instanceof Block.Lines(String text) && !text.isBlank());
	}

	/** All of it as one text, headings as lines of their own. */
	public String text() {
		return blocks.stream().filter(block -> !(block instanceof Block.Begin)).map(block -> switch (block) {
		case Block.Heading(int _, String text) -> text;
		case Block.Part(String text) -> text;
		case Block.Begin() -> "";
		case Block.Lines(String text) -> text;
		case Block.Rule() -> "* * *";
		}).collect(Collectors.joining("\n\n"));
	}
}
