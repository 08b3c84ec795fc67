// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine.IVersionProvider;

/** The version of the program is that of its bundle. */
final class ProgramVersion implements IVersionProvider {
	@Override
	public String[] getVersion() {
		Bundle bundle = FrameworkUtil.getBundle(ProgramVersion.class);
		return new String[] { "Gleaner " + (bundle == null ? "(from class files)" : bundle.getVersion()) };
	}
}
