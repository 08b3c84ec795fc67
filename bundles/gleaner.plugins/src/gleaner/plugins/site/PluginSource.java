// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.nio.file.Path;
import java.util.List;

/** Where plug-ins are to be had. Not for the UI thread. */
public interface PluginSource {
	/** What it has, by name. */
	List<Offer> offers() throws PluginException, InterruptedException;

	/** How many bytes it takes to fetch a plug-in, as far as that is known. */
	long size(Offer offer) throws PluginException, InterruptedException;

	/**
	 * Fetches the bundles of a plug-in. Nothing of them runs.
	 *
	 * @param folder where to, empty
	 * @throws PluginException if something is missing or not as announced, or the plug-in wants what none may have
	 */
	List<Delivered> fetch(Offer offer, Path folder) throws PluginException, InterruptedException;
}
