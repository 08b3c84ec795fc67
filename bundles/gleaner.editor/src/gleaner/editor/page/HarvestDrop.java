// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.desk.poem.Clippings;
import gleaner.desk.poem.Landing;
import gleaner.desk.poem.Planting;
import gleaner.studio.poem.Harvest;
import gleaner.ui.HarvestTransfer;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;

/**
 * Drops on a poem: text with origins is ours, plain text is the platform's. Lines go between lines, and nothing goes into a word unless
 * the poet holds Ctrl. Plain text dragged within or between poems is known by
 * {@link Clippings}.
 */
final class HarvestDrop implements DropTargetListener {
	private final PoemEditor editor;
	private final DropTargetListener plainText;
	private final DropCue cue;
	/** Whether the poet asks for exactly there. */
	private boolean isExact;

	private HarvestDrop(PoemEditor editor, DropTargetListener plainText) {
		this.editor = editor;
		this.plainText = plainText;
		cue = new DropCue(editor.viewer().getTextWidget());
	}

	/**
	 * To be called once the platform's own drag and drop is there. A text has one drop target only, so ours takes the platform's in. It
	 * is not made by the platform's service, which stumbles when a drag leaves a window whose editor area takes no drops.
	 */
	static void install(PoemEditor editor) {
		StyledText text = editor.viewer().getTextWidget();
		if (text.getData(DND.DROP_TARGET_KEY) instanceof DropTarget platform) {
			DropTargetListener listener = new HarvestDrop(editor, platform.getDropListeners()[0]);
			platform.dispose();
			DropTarget target = new DropTarget(text, DND.DROP_DEFAULT | DND.DROP_MOVE | DND.DROP_COPY);
			target.setTransfer(HarvestTransfer.getInstance(), TextTransfer.getInstance());
			target.addDropListener(listener);
		}
		if (text.getData(DND.DRAG_SOURCE_KEY) instanceof DragSource source) source.addDragListener(new Dragging(editor));
	}

	/** Notes what is dragged out of a poem. */
	private static final class Dragging extends DragSourceAdapter {
		private final PoemEditor editor;

		Dragging(PoemEditor editor) {
			this.editor = editor;
		}

		@Override
		public void dragStart(DragSourceEvent event) {
			editor.poem().clippings().selected(editor.selected());
			editor.poem().clippings().dragging(true);
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			editor.poem().clippings().dragging(false);
		}
	}

	private static boolean isHarvest(DropTargetEvent event) {
		return HarvestTransfer.getInstance().isSupportedType(event.currentDataType);
	}

	/** Without a key held the system leaves the choice to us; Ctrl asks for exactly there. */
	private void choose(DropTargetEvent event) {
		isExact = event.detail != DND.DROP_DEFAULT;
		boolean canMove = (event.operations & DND.DROP_MOVE) != 0;
		if (isHarvest(event)) event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE; // debris stays
		else if (!isExact) event.detail = canMove ? DND.DROP_MOVE : DND.DROP_COPY;
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		choose(event);
		if (!isHarvest(event)) plainText.dragEnter(event);
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		choose(event);
		if (!isHarvest(event)) plainText.dragOperationChanged(event);
	}

	@Override
	public void dragOver(DropTargetEvent event) {
		if (!isHarvest(event)) {
			plainText.dragOver(event);
			return;
		}
		Optional<Harvest> dragged = HarvestTransfer.getInstance().dragged().filter(harvest -> Landing.isLines(harvest.text()));
		boolean isBetween = dragged.isPresent() && !isExact;
		event.feedback = DND.FEEDBACK_SCROLL | (isBetween ? DND.FEEDBACK_NONE : DND.FEEDBACK_SELECT);
		if (isBetween) cue.show(landing(dragged.get().text(), new Point(event.x, event.y)).offset());
		else cue.hide();
	}

	@Override
	public void dragLeave(DropTargetEvent event) {
		cue.hide();
	}

	@Override
	public void dropAccept(DropTargetEvent event) {
		cue.hide();
		if (!isHarvest(event)) plainText.dropAccept(event);
	}

	@Override
	public void drop(DropTargetEvent event) {
		cue.hide();
		if (isHarvest(event)) {
			if (!(event.data instanceof Harvest harvest) || !plant(harvest, new Point(event.x, event.y))) event.detail = DND.DROP_NONE;
			return;
		}
		if (event.data instanceof String dragged) keepOffWords(dragged);
		plainText.drop(event);
	}

	/** The platform drops text at the caret: that is moved out of a word, and before the line if lines are dropped. */
	private void keepOffWords(String dragged) {
		Point caret = editor.viewer().getSelectedRange();
		if (caret.y > 0) return;
		boolean areLines = dragged.endsWith("\n");
		Landing landing = Landing.of(editor.poem().get(), caret.x, false, areLines ? dragged : dragged.replace('\n', ' '), isExact);
		editor.viewer().setSelectedRange(landing.offset(), 0);
	}

	/** Whole lines go between those at which the poet points; a piece goes to the caret, which has come along. */
	private Landing landing(String dragged, Point onDisplay) {
		String poem = editor.poem().get();
		int caret = editor.viewer().getSelectedRange().x;
		if (isExact || !Landing.isLines(dragged)) return Landing.of(poem, caret, false, dragged, isExact);
		StyledText text = editor.viewer().getTextWidget();
		int y = text.toControl(onDisplay).y;
		int line = text.getLineIndex(y);
		int middle = (text.getLinePixel(line) + text.getLinePixel(line + 1)) / 2;
		return Landing.of(poem, text.getOffsetAtLine(line), y > middle, dragged, false);
	}

	/** A step of its own; the poet goes on in the poem. */
	private boolean plant(Harvest harvest, Point onDisplay) {
		if (!editor.validateEditorInputState()) return false;
		Planting planting = landing(harvest.text(), onDisplay).planting(editor.poem().get(), harvest);
		IRewriteTarget step = editor.getAdapter(IRewriteTarget.class);
		step.beginCompoundChange();
		try {
			editor.poem().replace(planting.offset(), 0, planting.text());
			int start = planting.offset() + (planting.text().text().startsWith("\n") ? 1 : 0);
			editor.viewer().setSelectedRange(start, planting.caret() - start);
		} catch (BadLocationException e) {
			return false;
		} finally {
			step.endCompoundChange();
		}
		editor.viewer().getTextWidget().getDisplay().asyncExec(this::goOn); // once the drag is over
		return true;
	}

	private void goOn() {
		if (!editor.viewer().getTextWidget().isDisposed()) editor.getSite().getPage().activate(editor);
	}
}
