package gleaner.editor.page;

import gleaner.desk.poem.Clippings;
import gleaner.studio.poem.Harvest;
import gleaner.ui.HarvestTransfer;
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

/**
 * Drops on a poem: text with origins is ours, plain text is the platform's. Plain text dragged within or between poems is known by
 * {@link Clippings}.
 */
final class HarvestDrop implements DropTargetListener {
	private final PoemEditor editor;
	private final DropTargetListener plainText;

	private HarvestDrop(PoemEditor editor, DropTargetListener plainText) {
		this.editor = editor;
		this.plainText = plainText;
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
			DropTarget target = new DropTarget(text, DND.DROP_MOVE | DND.DROP_COPY);
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

	/** What is harvested stays in the debris. */
	private static void copy(DropTargetEvent event) {
		event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		if (isHarvest(event)) copy(event);
		else plainText.dragEnter(event);
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		if (isHarvest(event)) copy(event);
		else plainText.dragOperationChanged(event);
	}

	@Override
	public void dragOver(DropTargetEvent event) {
		if (isHarvest(event)) event.feedback |= DND.FEEDBACK_SCROLL;
		else plainText.dragOver(event);
	}

	@Override
	public void dragLeave(DropTargetEvent event) {
		// nothing was shown that would have to go
	}

	@Override
	public void dropAccept(DropTargetEvent event) {
		if (!isHarvest(event)) plainText.dropAccept(event);
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (!isHarvest(event)) plainText.drop(event);
		else if (!(event.data instanceof Harvest harvest) || !plant(harvest)) event.detail = DND.DROP_NONE;
	}

	/** Exactly where it was dropped, as a step of its own; the poet goes on in the poem. */
	private boolean plant(Harvest harvest) {
		if (!editor.validateEditorInputState()) return false;
		int offset = editor.viewer().getSelectedRange().x;
		IRewriteTarget step = editor.getAdapter(IRewriteTarget.class);
		step.beginCompoundChange();
		try {
			editor.poem().replace(offset, 0, harvest);
			editor.viewer().setSelectedRange(offset, harvest.length());
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
