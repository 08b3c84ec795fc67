// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A shape in which poems can be published. Those of Gleaner are in {@link Format}; a plug-in brings others as services, with a component:
 *
 * <pre>
 * &#64;Component
 * public final class Shouting implements PoemFormat {
 * 	&#64;Override
 * 	public String extension() {
 * 		return "loud";
 * 	}
 *
 * 	&#64;Override
 * 	public String label() {
 * 		return "In capitals";
 * 	}
 *
 * 	&#64;Override
 * 	public List&lt;String&gt; write(Chapbook book, OutputStream out) throws IOException {
 * 		for (Leaf leaf : book.leaves()) out.write(leaf.text().text().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
 * 		return List.of();
 * 	}
 * }
 * </pre>
 *
 * It stands in the dialog Publish and behind {@code gleaner export --to}. It is asked off the UI thread, by several threads at once.
 */
public interface PoemFormat {
	/** How files of this format end, without the dot; also its name on the command line: small letters and digits, at most 12. */
	String extension();

	/** What a poet calls it. */
	String label();

	/**
	 * Writes a book.
	 *
	 * @param out not to be closed
	 * @return what could not be set as it is in the poems, in sentences for the poet; empty if all is well
	 */
	List<String> write(Chapbook book, OutputStream out) throws IOException;
}
