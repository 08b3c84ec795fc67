// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import java.util.Set;

/**
 * Why a process was ended, or has ended.
 *
 * @param culprit the engine that it is due to, as in {@code the engine Cut-up}; empty if that is not known
 * @param how as in {@code did not stop when told to}
 */
record Ending(String culprit, String how) {
	/** Gleaner is done with it. */
	static final Ending CLOSED = new Ending("", "is no longer needed");

	/** The engines were taken away: their plug-in was removed, switched off or changed. */
	static final Ending TAKEN_AWAY = new Ending("", "was taken away: its plug-in was removed, switched off or changed");

	/**
	 * The sentence for whoever was waiting for an answer.
	 *
	 * @param who of the engines was asked
	 * @param all that have been asked in this process
	 * @param remedy for that engine
	 */
	String sentence(String who, Set<String> all, String remedy) {
		if (this == TAKEN_AWAY) return who + " " + how + "; what it has said is kept";
		if (culprit.equals(who) || culprit.isEmpty() && all.size() <= 1)
			return who + " " + how + "; only its process has ended, and everything else goes on: " + remedy;
		if (culprit.isEmpty()) return "one of the engines that share a process " + how + ", and " + who
				+ " ended with it; start it again, and to find the one at fault, give each its own process: gleaner plugin fence each";
		return who + " ended with the process that it shares with " + culprit + ", which " + how + "; start it again";
	}
}
