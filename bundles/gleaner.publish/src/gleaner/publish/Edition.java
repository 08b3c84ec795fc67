// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Sets a book in one shape. */
@FunctionalInterface
interface Edition {
	/**
	 * Writes the book.
	 *
	 * @return what could not be set as it is in the poems, in sentences for the poet
	 */
	List<String> write(Chapbook book, OutputStream out) throws IOException;
}
