// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import java.io.OutputStream;
import java.util.List;

/** Carries out a command line of Gleaner, within this program. */
@FunctionalInterface
public interface Command {
	/**
	 * Runs it to its end; it is interrupted to stop it.
	 *
	 * @param words of the command line
	 * @param out for results
	 * @param err for warnings, and the last line {@code error: …} where it fails
	 * @return its exit code: 0 if it did all, 130 if it was interrupted
	 */
	int run(List<String> words, OutputStream out, OutputStream err);
}
