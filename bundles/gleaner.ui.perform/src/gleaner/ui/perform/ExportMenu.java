package gleaner.ui.perform;

import org.eclipse.swt.widgets.Button;

final class ExportMenu {
	private ExportMenu() {
	}

	static void open(Button button, Desk desk, String name) {
	}
}
