// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The version of Gleaner that is running, as texts made by it tell. */
public final class ProgramVersion {
	/** Outside of OSGi, where bundles have no versions. */
	private static final String UNBUILT = "unbuilt";

	private ProgramVersion() {
	}

	/** Three numbers; never empty. */
	public static String now() {
		Bundle bundle = FrameworkUtil.getBundle(ProgramVersion.class);
		if (bundle == null) return UNBUILT;
		Version version = bundle.getVersion();
		return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}
}
