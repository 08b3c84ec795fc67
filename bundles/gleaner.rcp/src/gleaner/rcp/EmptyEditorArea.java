package gleaner.rcp;

import gleaner.ui.Ink;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The page that says what to do while no poem is open. The platform makes it before the style sheets are there. */
final class EmptyEditorArea {
	private static final String CONTAINER = "EditorStack.OnboardingContainer";

	private EmptyEditorArea() {
	}

	/** Gives the page its colours. */
	static void style(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (CONTAINER.equals(child.getData("id")))
				Ink.follow(child, page -> page.setBackground(Ink.PANE.get()));
			else if (child instanceof Composite composite)
				style(composite);
		}
	}
}
