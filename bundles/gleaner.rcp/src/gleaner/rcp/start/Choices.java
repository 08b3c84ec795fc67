// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import gleaner.ui.Status;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.INodeChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.NodeChangeEvent;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Writes what the poet has chosen (theme, sizes of text, keys, mix) to the disk soon after it was chosen, and not only when the window is
 * closed: a program that is killed has forgotten nothing that is older than a moment.
 */
public final class Choices {
	private static final long SOON = 300;

	private final IEclipsePreferences all;
	private final Job writing = new Writing();

	private Choices(IEclipsePreferences all) {
		this.all = all;
		writing.setSystem(true);
	}

	/** Begins, for as long as the program lives; to be called when it is known where choices are kept. */
	public static void keep() {
		IEclipsePreferences all = (IEclipsePreferences) Platform.getPreferencesService().getRootNode().node(InstanceScope.SCOPE);
		Choices choices = new Choices(all);
		try {
			all.accept(node -> {
				choices.follow(node);
				return true;
			});
		} catch (BackingStoreException e) {
			Status.trouble("your choice is only kept when you close the window", e);
		}
	}

	private void follow(IEclipsePreferences node) {
		node.addPreferenceChangeListener(event -> writing.schedule(SOON));
		node.addNodeChangeListener(new INodeChangeListener() {
			@Override
			public void added(NodeChangeEvent event) {
				follow((IEclipsePreferences) event.getChild());
				writing.schedule(SOON);
			}

			@Override
			public void removed(NodeChangeEvent event) {
				writing.schedule(SOON);
			}
		});
	}

	private final class Writing extends Job {
		Writing() {
			super("Keeping what was chosen");
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				all.flush();
			} catch (BackingStoreException e) {
				Status.trouble("your choice cannot be kept for the next start", e);
			}
			return org.eclipse.core.runtime.Status.OK_STATUS;
		}
	}
}
