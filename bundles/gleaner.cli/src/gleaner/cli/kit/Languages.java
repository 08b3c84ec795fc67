// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import gleaner.language.Language;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Finds the language of the program, which hears more when plug-ins are there that help it. */
public final class Languages {
	private Languages() {
	}

	/** The program's own; where there is no OSGi, as in tests, a new one. */
	public static Language ofThisProgram() {
		Bundle own = FrameworkUtil.getBundle(Languages.class);
		BundleContext bundles = own == null ? null : own.getBundleContext();
		ServiceReference<Language> reference = bundles == null ? null : bundles.getServiceReference(Language.class);
		return reference == null ? Language.english() : bundles.getService(reference);
	}
}
