// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import java.util.List;
import picocli.CommandLine;

/**
 * Brings commands to the command line; a service, so that a plug-in can bring some too. Sources of Gleaner itself come first, then those
 * of plug-ins by their service ranking; a name that is taken already is not given again.
 */
public interface CommandSource {
	/**
	 * What its commands are called, as they are typed, in the order in which the help lists them. Must be quick: it is asked at each start.
	 */
	List<String> names();

	/**
	 * Makes a command anew, for one call: an object with the annotations of picocli, its subcommands already added. It runs on the main
	 * thread and is interrupted when the program is to end; what it throws is told as {@code error: …}.
	 *
	 * @param name one of {@link #names()}
	 * @param surroundings where it prints, and what it finds
	 */
	CommandLine command(String name, Surroundings surroundings);
}
