// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.files.Trashed;
import java.io.IOException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** What is the same whatever is deleted: it goes to the trash, nothing is asked, and it is said how to take that back. */
public final class Deleting {
	/** Puts something into the trash, off the UI thread. */
	@FunctionalInterface
	public interface Removal {
		Trashed remove() throws IOException;
	}

	private Deleting() {
	}

	/**
	 * Deletes something in the background, and says so.
	 *
	 * @param name what the poet calls it
	 * @param part of the studio in which it lies
	 */
	public static void start(String name, StudioChanges.Part part, Removal removal) {
		Background.once("Deleting " + name, () -> {
			removal.remove();
			StudioChanges.tell(part);
			StudioChanges.tell(StudioChanges.Part.TRASH);
		}).trouble("“" + name + "” is not deleted").then(done -> Status.say(sentence(name)));
	}

	/** That something is in the trash, and how it comes back. UI thread only. */
	public static String sentence(String name) {
		IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
		String key = keys == null ? null : keys.getBestActiveBindingFormattedFor(Commands.RESTORE);
		return "“" + name + "” is in the trash; " + (key == null ? "Edit › Restore Last Deleted" : key) + " brings it back";
	}
}
