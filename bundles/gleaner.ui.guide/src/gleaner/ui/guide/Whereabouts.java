// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import java.util.Optional;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** In which place the poet is, by the names of {@code gleaner.desk.guide.HelpPlaces}. UI thread. */
final class Whereabouts {
	private Whereabouts() {
	}

	/** The dialog or small window in front, if it is one of ours; else the view or the editor that is active. */
	static Optional<String> of(Display display) {
		for (Composite shell = display.getActiveShell(); shell != null; shell = shell.getParent()) {
			Optional<String> dialog = dialog((Shell) shell);
			if (dialog.isPresent()) return dialog;
		}
		return part();
	}

	private static Optional<String> dialog(Shell shell) {
		return switch (shell.getData()) {
		case PreferenceDialog settings when settings.getSelectedPage() != null -> Optional.ofNullable(selected(settings));
		case WizardDialog wizard when wizard.getCurrentPage() != null -> Optional.of(name(wizard.getCurrentPage().getWizard().getClass()));
		case org.eclipse.jface.window.Window window when name(window.getClass()).startsWith("gleaner.") ->
			Optional.of(name(window.getClass()));
		case null, default -> Optional.empty();
		};
	}

	private static String selected(PreferenceDialog settings) {
		return settings.getTreeViewer().getStructuredSelection()
				.getFirstElement() instanceof org.eclipse.jface.preference.IPreferenceNode node ? node.getId() : null;
	}

	/** A class within another goes by the outer one. */
	private static String name(Class<?> type) {
		return type.getName().replaceFirst("\\$.*", "");
	}

	private static Optional<String> part() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) return Optional.empty();
		IWorkbenchPartReference part = window.getActivePage().getActivePartReference();
		return Optional.ofNullable(part).map(IWorkbenchPartReference::getId);
	}
}
