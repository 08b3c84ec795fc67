// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.ExportKind;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** As what a performance is written, for others. UI thread only. */
final class ExportMenu {
	private ExportMenu() {
	}

	/** Opens above a button, once the performance has been read. */
	static void open(Button button, Desk desk, String name) {
		Optional<Studio> studio = desk.studio();
		if (studio.isEmpty()) return;
		Background.once(button, "Performance", turn -> new Performances(studio.get()).open(name))
				.trouble("the performance cannot be written").then(recording -> show(button, recording));
	}

	private static void show(Button button, Recording recording) {
		Menu menu = new Menu(button);
		for (ExportKind kind : ExportKind.values()) {
			if (kind == ExportKind.VOICE && recording.voice().isEmpty()) continue;
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(kind.label());
			item.addListener(SWT.Selection, event -> ask(button, recording, kind));
		}
		menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
		Point at = button.toDisplay(0, 0);
		menu.setLocation(at.x, at.y);
		menu.setVisible(true);
	}

	private static void ask(Button button, Recording recording, ExportKind kind) {
		FileDialog dialog = new FileDialog(button.getShell(), SWT.SAVE);
		dialog.setText("Write the Performance");
		dialog.setFileName(kind.fileName(recording));
		dialog.setFilterExtensions(new String[] { "*." + kind.ending(), "*" });
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) return;
		Path file = Path.of(chosen);
		Background.once("Writing the performance", turn -> kind.write(recording, file)).trouble("the performance is not written")
				.then(written -> Status.say("written: " + written.stream().map(Path::toString).collect(Collectors.joining(" and "))));
	}
}
