package gleaner.rcp.room;

import gleaner.ui.Ink;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The page that says what to do while no poem is open. The platform makes it before the style sheets are there. */
public final class EmptyEditorArea {
	private static final int CORNER = 12;
	private static final String CONTAINER = "EditorStack.OnboardingContainer";

	private EmptyEditorArea() {
	}

	/** Gives the page its colours and lets the card's edge go on around it. */
	public static void styleIn(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (CONTAINER.equals(child.getData("id")))
				style(child);
			else if (child instanceof Composite composite)
				styleIn(composite);
		}
	}

	private static void style(Control page) {
		Ink.follow(page, any -> page.setBackground(Ink.PANE.get()));
		page.addListener(SWT.Paint, event -> {
			event.gc.setAntialias(SWT.ON);
			event.gc.setForeground(Ink.LINE.get());
			event.gc.drawRoundRectangle(0, -CORNER, page.getSize().x - 1, page.getSize().y - 1 + CORNER, CORNER, CORNER);
		});
	}
}
