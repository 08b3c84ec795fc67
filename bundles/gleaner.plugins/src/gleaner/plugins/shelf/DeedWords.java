// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.shelf;

import gleaner.plugins.look.Deed;
import java.util.List;
import java.util.Set;

/** What a plug-in can do, in words a poet reads. They tell what its classes name, which is less than a promise and more than nothing. */
public final class DeedWords {
	private DeedWords() {
	}

	/**
	 * A statement of a row.
	 *
	 * @param isSo whether the classes name it
	 * @param words as in {@code uses the network}
	 */
	public record Statement(boolean isSo, String words) {
	}

	/** Three or four short statements, always in the same order. */
	public static List<Statement> of(Set<Deed> deeds) {
		Statement network = new Statement(deeds.contains(Deed.NETWORK), deeds.contains(Deed.NETWORK) ? "uses the network" : "no network");
		Statement programs = new Statement(deeds.contains(Deed.PROGRAMS),
				deeds.contains(Deed.PROGRAMS) ? "starts programs" : "starts nothing");
		Statement files = new Statement(deeds.contains(Deed.FILES),
				deeds.contains(Deed.FILES) ? "may read outside the studio" : "reads only the studio");
		if (!deeds.contains(Deed.HIDDEN)) return List.of(network, programs, files);
		return List.of(network, programs, files, new Statement(true, "hides some of what it does"));
	}

	/**
	 * What the network means for it.
	 *
	 * @param isOffline whether the poet keeps it from the network
	 */
	public static String network(Set<Deed> deeds, boolean isWalled, boolean isOffline) {
		if (isWalled && isOffline && deeds.contains(Deed.NETWORK)) return "forbidden by you: its classes name it, but Gleaner keeps it out";
		if (deeds.contains(Deed.NETWORK)) return "its classes name the network; it can reach all of it, your own network too";
		if (isWalled) return "never: its classes do not name it, and Gleaner keeps it out";
		return deeds.contains(Deed.HIDDEN) ? "its classes do not name it openly, but nothing keeps it out"
				: "its classes do not name it";
	}

	/** What starting programs means for it. */
	public static String programs(Set<Deed> deeds, boolean isWalled) {
		if (!deeds.contains(Deed.PROGRAMS)) return "its classes name no program that it could start";
		return isWalled ? "its classes start some; they see as little as it does, and end with it"
				: "its classes start some, and those can do what you can do";
	}

	/** What files mean for it. */
	public static String files(Set<Deed> deeds, boolean isWalled) {
		if (isWalled && deeds.contains(Deed.FILES))
			return "its classes name files, but it sees none of yours, only copies of those that you choose for it";
		if (isWalled) return "sees none of yours, only copies of the files that you choose for it";
		return deeds.contains(Deed.FILES) || deeds.contains(Deed.HIDDEN)
				? "its classes name files, and nothing on this computer keeps it away from yours"
				: "its classes open no files";
	}
}
