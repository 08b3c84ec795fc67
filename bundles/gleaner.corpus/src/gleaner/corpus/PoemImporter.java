// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.SourcePoem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads poems of files that Gleaner itself does not know; a service, which a plug-in brings with a component:
 *
 * <pre>
 * &#64;Component
 * public final class Cards implements PoemImporter {
 * 	&#64;Override
 * 	public String label() {
 * 		return "Index cards";
 * 	}
 *
 * 	&#64;Override
 * 	public List&lt;String&gt; endings() {
 * 		return List.of(".cards");
 * 	}
 *
 * 	&#64;Override
 * 	public List&lt;SourcePoem&gt; read(InputStream in, String name) throws IOException {
 * 		String[] cards = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n====\n");
 * 		return Stream.of(cards).map(card -&gt; new SourcePoem("", "", "", card)).toList();
 * 	}
 * }
 * </pre>
 *
 * Files that end so are found in folders and archives as Gleaner's own are; endings that Gleaner knows stay its own. What is read is one
 * poem each, and goes through the same cleaning and preview. It is asked off the UI thread, by one thread at a time for each import.
 */
public interface PoemImporter {
	/** What a poet calls such files. */
	String label();

	/** How they end, each with its dot, in lower case. */
	List<String> endings();

	/**
	 * Reads a file.
	 *
	 * @param in not to be closed
	 * @param name of the file
	 * @return its poems, in order; their ids may be empty
	 * @throws IOException if it cannot be read; the message is the second half of a sentence, as in {@code it ends too early}
	 */
	List<SourcePoem> read(InputStream in, String name) throws IOException;
}
