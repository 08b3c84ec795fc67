// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.write;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** The name under which the poet published last, which is offered the next time; to publish under none is remembered too. */
public final class LastAuthor {
	private static final String KEY = "author";

	private final UnaryOperator<String> kept;
	private final BiConsumer<String, String> keeper;

	/**
	 * @param kept gives what is kept under a key, empty if nothing is
	 * @param keeper keeps a value under a key, for the next start too
	 */
	public LastAuthor(UnaryOperator<String> kept, BiConsumer<String, String> keeper) {
		this.kept = kept;
		this.keeper = keeper;
	}

	/** What stands in the field when the poet publishes; empty if nothing was published yet, or under no name. */
	public String offered() {
		return kept.apply(KEY).strip();
	}

	/** Remembers the name under which something was published; may write a small file. */
	public void publishedBy(String author) {
		if (!author.strip().equals(offered())) keeper.accept(KEY, author.strip());
	}
}
