// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.plugins.Strangers;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** What the page asks the poet before it begins something. UI thread. */
final class Asks {
	private static final int LONGEST = 80;

	private Asks() {
	}

	/** For a file, and installs what is in it. */
	static void forFile(Shell shell, EnginesDesk desk) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText("Add an Engine");
		dialog.setFilterExtensions(new String[] { "*.jar;*.zip", "*" });
		dialog.setFilterNames(new String[] { "Plug-ins (jar, zip)", "All files" });
		String file = dialog.open();
		if (file != null) desk.add(file, false);
	}

	/** For an address, and installs what is there; over a plain connection only after a yes. */
	static void forAddress(Shell shell, EnginesDesk desk) {
		InputDialog dialog = new InputDialog(shell, "Add an Engine",
				"Give the https address of an update site, a jar or a zip file; or a folder on this computer.",
				"https://", typed -> typed.strip().length() > "https://".length() ? null : "");
		if (dialog.open() != InputDialog.OK) return;
		String place = dialog.getValue().strip();
		boolean isPlain = place.regionMatches(true, 0, "http:", 0, 5);
		if (isPlain && MessageDialog.open(MessageDialog.WARNING, shell, "Fetch It over http?", place
				+ "\n\nAnybody on the way can change what comes over http. Gleaner still checks its signature.",
				SWT.NONE,
				"Don't Fetch", "Fetch It") != 1)
			return;
		desk.add(place, isPlain);
	}

	/** For a catalogue, and reads it. */
	static void forCatalogue(Shell shell, EnginesDesk desk) {
		InputDialog dialog = new InputDialog(shell, "Add a Catalogue",
				"A catalogue is a list of plug-ins that somebody keeps. Give its https address, or a file on this computer.",
				"https://",
				typed -> typed.strip().length() > "https://".length() || typed.startsWith("/") ? null : "");
		if (dialog.open() == InputDialog.OK) desk.catalogues().add(dialog.getValue().strip());
	}

	/** Before changed files are taken for those that were installed. */
	static void beforeAccepting(Shell shell, EnginesDesk desk, Item item) {
		String name = Strangers.line(item.name(), LONGEST);
		String words = "Its files are not those that were installed: somebody, or some program, has changed them since. Whoever signed it"
				+ " has not signed this. Say yes only if you have changed it yourself."
				+ "\n\nTo be sure, install it again from where it came from.";
		int answer = MessageDialog.open(MessageDialog.WARNING, shell, "Use " + name + " as It Is?", words, SWT.NONE, "Leave It Out",
				"Use It as It Is");
		if (answer == 1) desk.accept(item);
	}

	/** Before something is removed: it cannot be taken back, but it can be installed again. */
	static void beforeRemoving(Shell shell, EnginesDesk desk, Item item) {
		String name = Strangers.line(item.name(), LONGEST);
		Optional<String> origin = item.plugin().map(each -> Strangers.line(each.plugin().origin(), 160));
		String words = "Gleaner removes it from every list of engines, and deletes its files. Its poems and debris stay; to make them "
				+ "again, you need it back." + origin.map(from -> "\n\nIt was installed from " + from + ".").orElse("")
				+ "\n\nIf it is only in the way, switch it off.";
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, "Remove " + name + "?", words, SWT.NONE, "Keep It", "Remove");
		if (answer == 1) desk.remove(item);
	}
}
