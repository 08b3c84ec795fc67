// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import gleaner.voice.TrainerCatalog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Finds the trainers that are installed. */
public final class Trainers {
	private Trainers() {
	}

	public static TrainerCatalog ofThisProgram() {
		BundleContext bundles = FrameworkUtil.getBundle(Trainers.class).getBundleContext();
		ServiceReference<TrainerCatalog> reference = bundles.getServiceReference(TrainerCatalog.class);
		if (reference == null) throw new IllegalStateException("the catalog of trainers is missing; start org.apache.felix.scr");
		return bundles.getService(reference);
	}
}
