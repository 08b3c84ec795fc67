// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.mining.sift.Haiku;
import gleaner.mining.sift.OreFilter;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Finds the filters for raw poems, plug-ins' too. */
final class OreFilters {
	private OreFilters() {
	}

	/** The program's; where there is no OSGi, as in tests, the one that is built in. */
	static List<OreFilter> ofThisProgram() {
		Bundle own = FrameworkUtil.getBundle(OreFilters.class);
		BundleContext bundles = own == null ? null : own.getBundleContext();
		if (bundles == null) return List.of(new Haiku());
		try {
			return bundles.getServiceReferences(OreFilter.class, null).stream().sorted().map(bundles::getService).filter(f -> f != null)
					.toList();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter is no wrong one", e);
		}
	}
}
