// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import gleaner.plugins.PluginException;
import gleaner.plugins.trust.Consent;
import java.util.Optional;

/**
 * Who can bring the trainer or another {@link Extra} into this program. The window takes a service of this kind if there is one, else
 * {@link ExtraInstaller}. Not for the UI thread.
 */
public interface ExtraSource {
	/** Where it can be had without asking the poet. */
	Optional<ExtraPlace> place() throws PluginException;

	/**
	 * How many bytes of it have to be fetched or copied.
	 *
	 * @return 0 if that is not known before, as where it is yet to be made of its sources
	 * @throws PluginException if it is not at that place
	 */
	long size(ExtraPlace place) throws PluginException, InterruptedException;

	/**
	 * Adds it. Takes a minute or more; to interrupt the thread calls it off.
	 *
	 * @param consent is asked where nobody whom the poet trusts vouches for it
	 * @return whether it is at hand now; if not, then when Gleaner is started again
	 * @throws PluginException if it cannot be added; the sentence tells the remedy
	 */
	boolean add(ExtraPlace place, Consent consent) throws PluginException, InterruptedException;
}
