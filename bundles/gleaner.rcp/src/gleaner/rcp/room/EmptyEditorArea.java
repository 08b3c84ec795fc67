// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.Ink;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * The page that says what to do while no poem is open. The platform has a place for it, where it writes text and keys of its own, but only
 * after the room has been changed: at a later start the place stays bare. So the place is taken, and the page is ours.
 */
public final class EmptyEditorArea {
	private static final int CORNER = 12;
	private static final String CONTAINER = "EditorStack.OnboardingContainer";
	private static final String OURS = "gleaner.emptyEditorArea";

	/** What can be done, by command, and how it is called here. */
	private record Step(String command, String name) {
	}

	private static final List<Step> STEPS = List.of(new Step(Commands.NEW_POEM, "Begin a poem"),
			new Step(Commands.HARVEST, "Harvest the selected debris"), new Step("gleaner.find", "Find anything"));

	private final IWorkbenchWindow window;

	private EmptyEditorArea(IWorkbenchWindow window) {
		this.window = window;
	}

	/** Keeps the page in its place as long as the window lives; a room makes its place when it is first opened. UI thread. */
	public static void follow(IWorkbenchWindow window) {
		EmptyEditorArea area = new EmptyEditorArea(window);
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				area.fillLater();
			}
		});
		area.fillIn(window.getShell());
		area.fillLater();
	}

	/** The room may not be drawn yet. */
	private void fillLater() {
		window.getShell().getDisplay().asyncExec(() -> {
			if (window.getShell() != null && !window.getShell().isDisposed()) fillIn(window.getShell());
		});
	}

	private void fillIn(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (!(child instanceof Composite composite)) continue;
			if (CONTAINER.equals(child.getData("id"))) fill(composite);
			else fillIn(composite);
		}
	}

	private void fill(Composite place) {
		if (place.getData(OURS) != null) return;
		place.setData(OURS, this);
		for (Control theirs : place.getChildren()) {
			theirs.setVisible(false);
			if (theirs.getLayoutData() instanceof GridData data) data.exclude = true;
		}
		Ink.follow(place, any -> place.setBackground(Ink.PANE.get()));
		place.addListener(SWT.Paint, event -> {
			event.gc.setAntialias(SWT.ON);
			event.gc.setForeground(Ink.LINE.get());
			event.gc.drawRoundRectangle(0, -CORNER, place.getSize().x - 1, place.getSize().y - 1 + CORNER, CORNER, CORNER);
		});
		page(place);
		place.layout(true, true);
	}

	/** Rather no keys than keys that are cut. */
	private static void fit(Composite page, List<Control> keys, boolean hasRoom) {
		for (Control key : keys) {
			key.setVisible(hasRoom);
			((GridData) key.getLayoutData()).exclude = !hasRoom;
		}
		((GridLayout) page.getLayout()).numColumns = hasRoom ? 2 : 1;
		for (Control part : page.getChildren())
			if (part instanceof Link link) ((GridData) link.getLayoutData()).horizontalAlignment = hasRoom ? SWT.END : SWT.CENTER;
			else if (!keys.contains(part)) ((GridData) part.getLayoutData()).horizontalSpan = hasRoom ? 2 : 1;
		page.getParent().layout(true, true);
	}

	private void page(Composite place) {
		Composite page = new Composite(place, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 8).applyTo(page);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(page);
		Label none = new Label(page, SWT.NONE);
		none.setText("No poem is open.");
		Css.id(none, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.CENTER, SWT.CENTER).indent(0, 8).applyTo(none);
		List<Control> keys = new ArrayList<>();
		for (Step step : STEPS) {
			if (!Commands.isThere(window, step.command())) continue;
			Link link = new Link(page, SWT.NONE);
			link.setText("<a>" + step.name() + "</a>");
			link.addListener(SWT.Selection, event -> Commands.run(window, step.command()));
			GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
			Label key = new Label(page, SWT.NONE);
			Css.id(key, Css.DIM);
			key.setText(Commands.key(step.command()).orElse(""));
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(key);
			keys.add(key);
		}
		int wanted = page.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		place.addListener(SWT.Resize, event -> fit(page, keys, place.getClientArea().width >= wanted));
		Ink.follow(page, any -> {
			page.setBackground(Ink.PANE.get());
			for (Control part : page.getChildren()) part.setBackground(Ink.PANE.get());
		});
	}
}
