// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.write;

import gleaner.desk.rhythm.MarginColumns;
import gleaner.desk.write.RoomPlan;
import gleaner.editor.page.Page;
import gleaner.editor.page.PoemEditor;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPerspectiveListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * The room to write in: the page of the poem in front, alone in the window. The page is lifted out of its place and laid over
 * everything, and the rest is hidden; the workbench's own layout is not touched, so that what it keeps for the next start is whole at any
 * moment, and leaving has nothing to restore but the page's place. UI thread only.
 */
final class Room {
	private static final String KEY = Room.class.getName();

	private final PoemEditor editor;
	private final IWorkbenchPage window;
	private final Shell shell;
	private final StyledText text;
	private final Composite place;
	private final Composite room;
	private final Foot foot;
	private final LargeType type;
	private final List<Control> hidden;
	private final Menu menuBar;
	private final boolean hasBar;
	private final Listener resized = event -> layOut();
	private final VerifyKeyListener escape = this::escape;
	private final IPartListener parts = new Parts();
	private final IPerspectiveListener perspectives = new PerspectiveAdapter() {
		@Override
		public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
			leave();
		}
	};
	private final IWorkbenchListener ending = new Ending();
	private boolean isLeft;

	private Room(PoemEditor editor) {
		this.editor = editor;
		window = editor.getSite().getPage();
		shell = editor.getSite().getShell();
		text = editor.viewer().getTextWidget();
		place = editor.sheet().getParent();
		hidden = Stream.of(shell.getChildren()).filter(Control::getVisible).toList();
		menuBar = shell.getMenuBar();
		room = new Composite(shell, SWT.NONE);
		Css.id(room, Css.ROOM);
		room.moveAbove(null);
		editor.sheet().setParent(room);
		hasBar = text.getVerticalBar().getVisible();
		text.getVerticalBar().setVisible(false); // a long poem scrolls with keys and wheel
		foot = new Foot(room, editor);
		type = new LargeType(text, this::layOut);
		hide();
		listen();
		shell.setData(KEY, this);
	}

	/** The room that is open in a window. */
	static Optional<Room> in(Shell window) {
		return window.getData(KEY) instanceof Room room ? Optional.of(room) : Optional.empty();
	}

	/** Opens the room for a poem, which gets the focus. */
	static void enter(PoemEditor editor) {
		editor.getSite().getPage().activate(editor);
		Room room = new Room(editor);
		room.layOut();
		editor.setFocus();
		room.text.showSelection();
	}

	/** On a Mac the menus stand outside the window and stay. */
	private void hide() {
		if (!"cocoa".equals(SWT.getPlatform())) shell.setMenuBar(null);
		hidden.forEach(each -> each.setVisible(false));
	}

	private void listen() {
		shell.addListener(SWT.Resize, resized);
		room.addListener(SWT.MouseVerticalWheel, event -> text.setTopPixel(text.getTopPixel() - event.count * text.getLineHeight()));
		room.addListener(SWT.MouseDown, event -> text.setFocus());
		// last of all, so that who has a use for Escape on the page comes first
		if (editor.viewer() instanceof ITextViewerExtension viewer) viewer.appendVerifyKeyListener(escape);
		window.addPartListener(parts);
		window.getWorkbenchWindow().addPerspectiveListener(perspectives);
		window.getWorkbenchWindow().getWorkbench().addWorkbenchListener(ending);
	}

	private void escape(VerifyEvent event) {
		if (event.keyCode != SWT.ESC || !event.doit) return;
		event.doit = false;
		leave();
	}

	private void layOut() {
		if (isLeft || room.isDisposed()) return;
		Rectangle area = shell.getClientArea();
		room.setBounds(area);
		int toText = shell.getDisplay().map(text, editor.sheet(), 0, 0).x; // the platform keeps a strip for its marks there
		RoomPlan plan = RoomPlan.of(area.width, area.height, Fonts.pixels(text), toText + Page.BAR_X, toText + Page.LEFT,
				MarginColumns.EDGE);
		editor.sheet().setBounds(plan.x(), plan.y(), plan.width(), plan.height());
		foot.setBounds(plan.footX(), plan.footY(), plan.footWidth(), RoomPlan.FOOT);
	}

	/** Puts everything back. Without effect if that was done already. */
	void leave() {
		if (isLeft) return;
		isLeft = true;
		window.removePartListener(parts);
		window.getWorkbenchWindow().removePerspectiveListener(perspectives);
		window.getWorkbenchWindow().getWorkbench().removeWorkbenchListener(ending);
		if (shell.isDisposed()) return;
		shell.setData(KEY, null);
		shell.removeListener(SWT.Resize, resized);
		if (editor.viewer() instanceof ITextViewerExtension viewer) viewer.removeVerifyKeyListener(escape);
		boolean isInUse = !text.isDisposed() && text.isFocusControl();
		if (!text.isDisposed()) {
			type.restore();
			text.getVerticalBar().setVisible(hasBar);
		}
		for (Control each : hidden) if (!each.isDisposed()) each.setVisible(true);
		if (menuBar != null && !menuBar.isDisposed()) shell.setMenuBar(menuBar);
		if (!editor.sheet().isDisposed() && !place.isDisposed()) {
			editor.sheet().setParent(place);
			place.layout(true, true);
		}
		room.dispose();
		shell.layout(true, false);
		if (isInUse) text.setFocus();
		if (!text.isDisposed()) text.showSelection();
	}

	/** Who goes to another part of the window goes back to the window. */
	private final class Parts implements IPartListener {
		@Override
		public void partActivated(IWorkbenchPart part) {
			if (part != editor) leave();
		}

		@Override
		public void partClosed(IWorkbenchPart part) {
			if (part == editor) leave();
		}

		@Override
		public void partBroughtToTop(IWorkbenchPart part) {
		}

		@Override
		public void partDeactivated(IWorkbenchPart part) {
		}

		@Override
		public void partOpened(IWorkbenchPart part) {
		}
	}

	/** The window ends in its usual order. */
	private final class Ending implements IWorkbenchListener {
		@Override
		public boolean preShutdown(IWorkbench workbench, boolean isForced) {
			leave();
			return true;
		}

		@Override
		public void postShutdown(IWorkbench workbench) {
		}
	}
}
