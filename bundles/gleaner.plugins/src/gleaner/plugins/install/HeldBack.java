// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The plug-ins while it is not decided whether they come in: the last window never came, and one of them may be why. One of the two
 * decisions is made, once, before the window is opened.
 */
public final class HeldBack {
	private final String names;
	private final Runnable bringIn;
	private final Runnable leaveOut;

	/** @param names of the plug-ins that run within the program, as a list in words */
	HeldBack(String names, Runnable bringIn, Runnable leaveOut) {
		this.names = names;
		this.bringIn = bringIn;
		this.leaveOut = leaveOut;
	}

	/** What is held back in this program; nothing if there is nothing to be asked. */
	public static Optional<HeldBack> find() {
		BundleContext context = FrameworkUtil.getBundle(HeldBack.class).getBundleContext();
		ServiceReference<HeldBack> held = context.getServiceReference(HeldBack.class);
		return Optional.ofNullable(held).map(context::getService);
	}

	/** The plug-ins that may be why, as in {@code Quern and Tidewords}. */
	public String names() {
		return names;
	}

	/** All come in, as ever. If no window comes this time either, the next start finds out by itself who it is. */
	public void bringIn() {
		bringIn.run();
	}

	/** Nothing of other makers runs in this program, no engines either. */
	public void leaveOut() {
		leaveOut.run();
	}
}
