// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import java.io.PrintStream;
import java.nio.file.Path;

/** This program itself, for commands that let it do other commands. */
public interface Program {
	/** Of surroundings in which no command does others. */
	Program NONE = new Program() {
		@Override
		public int run(PrintStream out, PrintStream err, String... words) {
			throw new IllegalStateException("nobody has said how other commands are done here");
		}

		@Override
		public Path script() {
			throw new IllegalStateException("nobody has said which program this is");
		}
	};

	/**
	 * Carries out another command line on the calling thread.
	 *
	 * @param out for its results
	 * @param err for all else it says
	 * @param words of the command line
	 * @return its exit code
	 */
	int run(PrintStream out, PrintStream err, String... words);

	/** The start script, with which another of this program is started. */
	Path script();
}
