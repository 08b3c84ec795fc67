// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import java.util.Optional;
import java.util.stream.Stream;

/** What the poet can do to a show with one key, a large button, or a presenter's clicker. */
public enum Deed {
	/** Holds the show, or lets it go on; before a show it begins one. */
	PAUSE("gleaner.perform.begin"),
	/** Goes on to the next line; after a round to the next round. */
	NEXT("gleaner.perform.next"),
	/** Goes one line back; shows it again. */
	AGAIN("gleaner.perform.again"),
	/** Stands still; going on begins the line anew. */
	STOP("gleaner.perform.stop"),
	/** Notes this moment: "that line". */
	MARK("gleaner.perform.mark"),
	/** Makes the stage dark, and light again. */
	BLACK_OUT("gleaner.perform.black"),
	/** Ends the show. */
	END("gleaner.perform.end"),
	/** A twentieth faster. */
	FASTER("gleaner.perform.faster"),
	/** A twentieth slower. */
	SLOWER("gleaner.perform.slower"),
	/** Leaves out the rest of the poem. */
	SKIP("gleaner.perform.skip"),
	/** After a round: the same once more, with other poems. */
	ANOTHER_ROUND("gleaner.perform.another");

	private final String command;

	Deed(String command) {
		this.command = command;
	}

	/** The id of the command that does the same: its name and description are the deed's in words. */
	public String command() {
		return command;
	}

	/** What a command does. */
	public static Optional<Deed> of(String command) {
		return Stream.of(values()).filter(deed -> deed.command.equals(command)).findFirst();
	}
}
