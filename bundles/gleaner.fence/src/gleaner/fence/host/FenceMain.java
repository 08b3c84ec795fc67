// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Where a process with engines begins: a framework with only the bundles that a list names, then {@link BundleHost}, or whoever else is to
 * make use of them. It knows the framework alone, for all else belongs to bundles.
 */
public final class FenceMain {
	private static final int FIRST_OWN = 3;

	private FenceMain() {
	}

	/**
	 * @param args a file with an address of a bundle on each line, those to be started after a {@code +}, the bundle with the
	 *        class to be called after a {@code *}; a folder for the framework; the class of that bundle whose {@code serve} is called;
	 *        what it is told
	 */
	public static void main(String[] args) throws Exception {
		System.setOut(System.err); // what engines print must not get among the messages
		System.setIn(InputStream.nullInputStream());
		Map<String, String> configuration = new HashMap<>();
		configuration.put(Constants.FRAMEWORK_STORAGE, args[1]);
		configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
		configuration.put("osgi.classloader.type", "parallel");
		Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(configuration);
		framework.start();
		Bundle host = fill(framework.getBundleContext(), Files.readAllLines(Path.of(args[0])));
		host.loadClass(args[2]).getMethod("serve", BundleContext.class, String[].class).invoke(null, framework.getBundleContext(),
				Arrays.copyOfRange(args, FIRST_OWN, args.length));
	}

	private static Bundle fill(BundleContext context, List<String> lines) throws BundleException {
		List<Bundle> started = new ArrayList<>();
		Bundle host = null;
		for (String line : lines) {
			Bundle bundle = context.installBundle(line.substring(1));
			if (line.startsWith("*")) host = bundle;
			if (line.startsWith("+")) started.add(bundle);
		}
		for (Bundle bundle : started) {
			try {
				bundle.start(Bundle.START_ACTIVATION_POLICY);
			} catch (BundleException e) {
				System.err.println(bundle + " does not start: " + e); // its engines will be missed, and said to be
			}
		}
		return host;
	}
}
