// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.language.Language;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The way of pages and windows to the one {@link Language} of the workbench, an OSGi service. Components have it injected instead. */
public final class LanguageAccess {
	private LanguageAccess() {
	}

	/** The language; to have it costs nothing, to ask it something belongs into the background. */
	public static Language language() {
		BundleContext context = FrameworkUtil.getBundle(LanguageAccess.class).getBundleContext();
		ServiceReference<Language> reference = context.getServiceReference(Language.class);
		if (reference == null) throw new IllegalStateException("English has not been started: is bundle gleaner.language complete?");
		return context.getService(reference);
	}
}
