// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.print;

import gleaner.publish.Printout;
import gleaner.ui.Background;
import gleaner.ui.Ink;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** The pages of a poem as they will be printed, one after the other; Page Up and Page Down turn them. */
final class PreviewDialog extends Dialog {
	private static final int PREVIOUS = IDialogConstants.CLIENT_ID;
	private static final int NEXT = PREVIOUS + 1;
	private static final int PRINT = PREVIOUS + 2;
	private static final int AIR = 16;
	/** So that a screen with twice the pixels has all of them. */
	private static final int FINE = 2;

	private final String title;
	private final Printout printout;
	private Canvas canvas;
	private Background painting;
	private Image shown;
	private int page;
	private boolean isInPrint;

	/** @param printout is closed with the dialog */
	PreviewDialog(Shell parent, String title, Printout printout) {
		super(parent);
		this.title = title;
		this.printout = printout;
		setShellStyle(SWT.SHELL_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Print preview");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		GridDataFactory.fillDefaults().grab(true, true).hint(460, 560).applyTo(canvas);
		painting = Background.newest(canvas);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> show());
		canvas.addListener(SWT.MouseVerticalWheel, event -> turn(event.count > 0 ? -1 : 1));
		canvas.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.PAGE_UP || event.keyCode == SWT.ARROW_LEFT) turn(-1);
			if (event.keyCode == SWT.PAGE_DOWN || event.keyCode == SWT.ARROW_RIGHT) turn(1);
		});
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_PAGE_NEXT
				&& event.detail != SWT.TRAVERSE_PAGE_PREVIOUS);
		canvas.addListener(SWT.Dispose, event -> {
			if (shown != null) shown.dispose();
			if (!isInPrint) printout.close();
		});
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = "“" + title + "”, " + place();
			}
		});
		return canvas;
	}

	private String place() {
		return "page " + (page + 1) + " of " + printout.pages();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, PREVIOUS, "&Previous page", false);
		createButton(parent, NEXT, "&Next page", false);
		createButton(parent, PRINT, "P&rint…", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
		turn(0);
	}

	@Override
	protected void buttonPressed(int button) {
		switch (button) {
		case PREVIOUS -> turn(-1);
		case NEXT -> turn(1);
		case PRINT -> {
			isInPrint = true;
			Shell window = getParentShell();
			close();
			Printing.ask(window, title, printout, printout::close);
		}
		default -> super.buttonPressed(button);
		}
	}

	private void turn(int by) {
		page = Math.clamp(page + by, 0, printout.pages() - 1);
		enable(PREVIOUS, page > 0);
		enable(NEXT, page + 1 < printout.pages());
		getShell().setText("Print preview · " + place());
		show();
	}

	private void enable(int id, boolean isOn) {
		Button button = getButton(id);
		if (button != null) button.setEnabled(isOn);
	}

	private int width() {
		Rectangle area = canvas.getClientArea();
		return Math.max(1, Math.min(area.width - 2 * AIR, Math.round((area.height - 2 * AIR) / printout.shape())));
	}

	private void show() {
		int wanted = page;
		int width = width() * FINE;
		painting.work("Painting a page", turn -> printout.page(wanted, width)).then(picture -> {
			if (shown != null) shown.dispose();
			shown = new Image(canvas.getDisplay(), Printing.image(picture));
			canvas.redraw();
		});
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		int width = width();
		int height = Math.round(width * printout.shape());
		int x = (area.width - width) / 2;
		int y = (area.height - height) / 2;
		gc.setBackground(Ink.BOARD.get());
		gc.fillRectangle(area);
		gc.setForeground(Ink.LINE.get());
		gc.drawRectangle(x - 1, y - 1, width + 1, height + 1);
		if (shown == null) return;
		gc.setInterpolation(SWT.HIGH);
		Rectangle all = shown.getBounds();
		gc.drawImage(shown, 0, 0, all.width, all.height, x, y, width, height);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
