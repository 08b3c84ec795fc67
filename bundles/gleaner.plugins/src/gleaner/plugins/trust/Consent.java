// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.trust;

/**
 * Asks the poet for a yes. Called on the thread that installs, which waits for the answer as long as it takes; nothing has been installed
 * by then, and no stands for everything that is not a clear yes.
 */
public interface Consent {
	/**
	 * Whether to trust a key from now on.
	 *
	 * @param plugin what is signed with it
	 * @param origin where that comes from: an address, or a place on the disk
	 */
	boolean trusts(String plugin, String origin, Signer signer) throws InterruptedException;

	/**
	 * Whether a plug-in may come in for which nobody vouches, this time.
	 *
	 * @param problem what is not signed, as a clause
	 * @param origin where it comes from
	 */
	boolean takesUnsigned(String problem, String origin) throws InterruptedException;
}
