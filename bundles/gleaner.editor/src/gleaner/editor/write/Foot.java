// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.write;

import gleaner.desk.poem.Extent;
import gleaner.editor.page.PoemEditor;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Motion;
import gleaner.ui.Status;
import org.eclipse.jface.text.ITextListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.keys.IBindingService;

/**
 * What stands at the foot of the room: lines and words, whether the poem is saved, the way back. It fades while the poet types, and comes
 * again with a pause or the mouse; where nothing may move it goes at once. What the program has to say stands there too, and does not
 * fade if something went wrong.
 */
final class Foot {
	private static final int PAUSE = 1500;
	private static final int STEP = 40;
	private static final int OPAQUE = 255;
	private static final int FADE = 32;
	private static final int SAID_FOR = 8000;
	private static final int TROUBLE_FOR = 30_000;

	private final Canvas canvas;
	private final PoemEditor editor;
	private final Display display;
	private final Runnable back = this::comeBack;
	private final Runnable fade = this::fade;
	private final Runnable forget = this::forget;
	private final String wayBack;
	private String extent;
	private String said = "";
	private boolean isTrouble;
	private int alpha = OPAQUE;

	Foot(Composite room, PoemEditor editor) {
		this.editor = editor;
		display = room.getDisplay();
		canvas = new Canvas(room, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		canvas.setFont(Fonts.ui(canvas, -1, SWT.NORMAL));
		Ink.follow(canvas, each -> each.setBackground(Ink.PANE.get()));
		String key = editor.getSite().getService(IBindingService.class).getBestActiveBindingFormattedFor(FocusHandler.COMMAND);
		wayBack = (key == null ? "Esc" : key) + " back to the room";
		extent = Extent.of(editor.viewer().getTextWidget().getText()).told();
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		name();
		listen();
	}

	void setBounds(int x, int y, int width, int height) {
		canvas.setBounds(x, y, width, height);
	}

	private void listen() {
		Status.follow(Status.EXTENT, canvas, (text, detail) -> show(() -> extent = text));
		Status.follow(Status.SAID, canvas, (text, detail) -> show(() -> say(text, detail instanceof Throwable)));
		ITextListener typed = event -> {
			if (event.getDocumentEvent() != null) goAway();
		};
		editor.viewer().addTextListener(typed);
		IPropertyListener saved = (part, property) -> {
			if (property == ISaveablePart.PROP_DIRTY) show(() -> {});
		};
		editor.addPropertyListener(saved);
		Listener moved = event -> comeBack();
		canvas.getParent().addListener(SWT.MouseMove, moved);
		canvas.addListener(SWT.MouseMove, moved);
		editor.viewer().getTextWidget().addListener(SWT.MouseMove, moved);
		canvas.addDisposeListener(event -> {
			if (editor.viewer() != null) editor.viewer().removeTextListener(typed);
			editor.removePropertyListener(saved);
			if (!editor.viewer().getTextWidget().isDisposed()) editor.viewer().getTextWidget().removeListener(SWT.MouseMove, moved);
		});
	}

	private void name() {
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = extent + ", " + right();
			}
		});
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_STATUSBAR;
			}
		});
	}

	private void show(Runnable change) {
		if (canvas.isDisposed()) return;
		change.run();
		canvas.redraw();
	}

	private void say(String sentence, boolean hasFailed) {
		said = sentence;
		isTrouble = hasFailed;
		if (isTrouble) comeBack();
		display.timerExec(isTrouble ? TROUBLE_FOR : SAID_FOR, forget);
	}

	private void forget() {
		show(() -> {
			said = "";
			isTrouble = false;
		});
	}

	private void goAway() {
		if (canvas.isDisposed()) return;
		display.timerExec(PAUSE, back);
		if (alpha == OPAQUE && !isTrouble) fade();
	}

	private void fade() {
		if (canvas.isDisposed() || alpha == 0) return;
		alpha = Motion.isReduced() ? 0 : Math.max(0, alpha - FADE);
		canvas.redraw();
		if (alpha > 0) display.timerExec(STEP, fade);
	}

	private void comeBack() {
		if (canvas.isDisposed() || alpha == OPAQUE) return;
		display.timerExec(-1, fade);
		alpha = OPAQUE;
		canvas.redraw();
	}

	private String right() {
		if (!said.isEmpty()) return said;
		return (editor.isDirty() ? "not saved" : "saved") + "  ·  " + wayBack;
	}

	private void paint(GC gc) {
		gc.setAlpha(alpha);
		gc.setForeground(Ink.DIM.get());
		int width = canvas.getClientArea().width;
		String right = right();
		int y = (canvas.getClientArea().height - gc.getFontMetrics().getHeight()) / 2;
		int start = width - gc.textExtent(right).x;
		boolean hasRoom = start > gc.textExtent(extent).x + 2 * gc.textExtent("m").x;
		if (hasRoom || said.isEmpty()) gc.drawText(extent, 0, y, true);
		if (hasRoom || !said.isEmpty()) gc.drawText(right, Math.max(0, start), y, true);
	}
}
