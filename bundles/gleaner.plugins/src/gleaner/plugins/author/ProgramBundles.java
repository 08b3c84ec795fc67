// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.author;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The bundles of the program that is running. */
public final class ProgramBundles implements ApiShelf.Finder {
	private final BundleContext context = FrameworkUtil.getBundle(ProgramBundles.class).getBundleContext();

	@Override
	public Optional<Path> find(String bundle) throws IOException {
		for (Bundle each : context.getBundles())
			if (bundle.equals(each.getSymbolicName())) return FileLocator.getBundleFileLocation(each).map(File::toPath);
		return Optional.empty();
	}
}
